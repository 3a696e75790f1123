package org.wikimedia.analytics.kraken.definition;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.wikimedia.analytics.kraken.project.Languages;
import org.wikimedia.analytics.kraken.project.ProjectScheme;
import org.wikimedia.analytics.kraken.project.SiteProjects;
import org.wikimedia.analytics.kraken.project.WebstatscollectorProjects;
import org.wikimedia.analytics.kraken.title.KrakenTitle;
import org.wikimedia.analytics.kraken.title.PageviewTitle;
import org.wikimedia.analytics.kraken.title.PathHosts;
import org.wikimedia.analytics.kraken.title.PathTitle;
import org.wikimedia.analytics.kraken.title.PieceTitle;
import org.wikimedia.analytics.kraken.title.TitleScheme;

/** The ways a definition file may choose to read projects and titles. */
final class Schemes {
  private static final Map<String, Function<Arguments, ProjectScheme>> PROJECTS = new TreeMap<>();
  private static final Map<String, Function<Arguments, TitleScheme>> TITLES = new TreeMap<>();

  static {
    PROJECTS.put(
        "webstatscollector",
        arguments ->
            new WebstatscollectorProjects(arguments.file(), Languages.of(arguments.files())));
    PROJECTS.put("sites", arguments -> SiteProjects.of(arguments.files()));
    PROJECTS.put("sites-java", arguments -> SiteProjects.ofJavaUrl(arguments.files()));
    TITLES.put("pieces", arguments -> new PieceTitle());
    TITLES.put("paths", arguments -> new PathTitle(new PathHosts(arguments.file())));
    TITLES.put("kraken", arguments -> new KrakenTitle());
    TITLES.put("pageview", arguments -> new PageviewTitle());
  }

  private Schemes() {}

  static ProjectScheme projects(Arguments arguments) {
    return choose(PROJECTS, arguments);
  }

  static TitleScheme titles(Arguments arguments) {
    return choose(TITLES, arguments);
  }

  private static <T> T choose(Map<String, Function<Arguments, T>> schemes, Arguments arguments) {
    Function<Arguments, T> scheme = schemes.get(arguments.kind());
    if (scheme == null) {
      throw arguments.wrong(
          "'"
              + arguments.kind()
              + "' is unknown; there are "
              + String.join(", ", schemes.keySet()));
    }
    return scheme.apply(arguments);
  }
}
