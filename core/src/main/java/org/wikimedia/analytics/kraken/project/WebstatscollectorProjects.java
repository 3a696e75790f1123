package org.wikimedia.analytics.kraken.project;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.wikimedia.analytics.kraken.bytes.ByteSlice;
import org.wikimedia.analytics.kraken.bytes.ByteTable;
import org.wikimedia.analytics.kraken.data.DataFile;
import org.wikimedia.analytics.kraken.request.Request;

/**
 * Hosts to project codes as webstatscollector's filter 0.5-1 did: label, dot, domain label, dot,
 * {@code org}; case matters; {@code X.m.*} is {@code X.mw}, whatever follows, with X for a title.
 */
public final class WebstatscollectorProjects implements ProjectScheme {
  private static final int REMEMBERED_HOSTS = 4096;
  private static final int LONGEST_CODE = 127;
  private static final String MOBILE_LABEL = "m";
  private static final String MOBILE_SUFFIX = ".mw";

  /** A project of no host: the table remembers hosts without one, too. */
  private static final Project NONE = new Project("", "", Site.DESKTOP, "");

  private final ByteTable<Project> byHost = new ByteTable<>(REMEMBERED_HOSTS);
  private final Map<String, String> suffixes = new HashMap<>();
  private final Map<String, Set<String>> onlyLabels = new HashMap<>();

  private final Languages languages;

  /**
   * @param file columns domain, suffix ({@code -} if none) and labels ({@code *} for any)
   */
  public WebstatscollectorProjects(DataFile file, Languages languages) {
    this.languages = languages;
    for (DataFile.Line row : file.rows("domain", "suffix", "labels")) {
      List<String> cells = row.cells();
      String suffix = cells.get(1).equals("-") ? "" : cells.get(1);
      if (suffixes.put(cells.get(0), suffix) != null) {
        throw row.wrong("domain '" + cells.get(0) + "' stands here twice");
      }
      if (!cells.get(2).equals("*")) {
        onlyLabels.put(cells.get(0), Set.of(cells.get(2).split(" ")));
      }
    }
  }

  @Override
  public Project project(Request request) {
    ByteSlice host = request.pieces().host();
    Project known = byHost.get(host);
    if (known == null) {
      known = read(host.toLatin1().replace(' ', '_'));
      byHost.remember(host, known);
    }
    return known == NONE ? null : known;
  }

  private Project read(String host) {
    String[] labels = labels(host);
    if (labels == null || host.indexOf('@') >= 0 || !isOneWord(labels[0])) {
      return NONE;
    }
    boolean mobile = labels[1].equals(MOBILE_LABEL);
    String suffix = mobile ? MOBILE_SUFFIX : suffix(labels);
    if (suffix == null || labels[0].length() + suffix.length() > LONGEST_CODE) {
      return NONE;
    }
    String name = labels[0];
    String code = name + suffix;
    String language = languages.contains(name) ? name : "";
    return mobile
        ? new Project(language, domain(labels[2]), Site.MOBILE, code, name)
        : new Project(language, labels[1] + ".org", Site.DESKTOP, code);
  }

  private String suffix(String[] labels) {
    Set<String> only = onlyLabels.get(labels[1]);
    boolean known = labels[2].equals("org") && (only == null || only.contains(labels[0]));
    return known ? suffixes.get(labels[1]) : null;
  }

  /** The domain that a mobile host names, which its code does not: no port, no dot at the end. */
  private static String domain(String rest) {
    int colon = rest.indexOf(':');
    String named = colon < 0 ? rest : rest.substring(0, colon);
    return named.toLowerCase(Locale.ROOT).replaceFirst("\\.+$", "");
  }

  /** First and second label, runs of dots being one, and all that follows the next single dot. */
  private static String[] labels(String host) {
    int start = skipDots(host, 0);
    int dot = host.indexOf('.', start);
    int second = dot < 0 ? host.length() : skipDots(host, dot);
    if (second == host.length()) {
      return null;
    }
    int end = host.indexOf('.', second);
    String domain = end < 0 ? host.substring(second) : host.substring(second, end);
    String rest = end < 0 ? "" : host.substring(end + 1);
    return new String[] {host.substring(start, dot), domain, rest};
  }

  private static int skipDots(String host, int from) {
    int at = from;
    while (at < host.length() && host.charAt(at) == '.') {
      at++;
    }
    return at;
  }

  /** The collector broke the line at a colon, and read a word only up to white space. */
  private static boolean isOneWord(String label) {
    return label.chars().noneMatch(c -> c == ':' || (c >= '\t' && c <= '\r'));
  }
}
