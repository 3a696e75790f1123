package org.wikimedia.analytics.kraken.project;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wikimedia.analytics.kraken.bytes.ByteSlice;
import org.wikimedia.analytics.kraken.cases.CaseFile;
import org.wikimedia.analytics.kraken.data.DataFiles;
import org.wikimedia.analytics.kraken.request.LogFormat;
import org.wikimedia.analytics.kraken.request.Request;
import org.wikimedia.analytics.kraken.request.RequestParser;

class SiteProjectsTest {
  private static final String[] DOMAINS = {
    "wikipedia.org", "wikidata.org", "wikimedia.org", "planet.wikimedia.org", "wikibooks.org"
  };
  private static final String[] LABELS = {
    "en", "nl", "commons", "meta", "planet", "m", "zero", "www", "b", "wd", "d"
  };

  private final SiteProjects projects = SiteProjects.of(DataFiles.shipped());

  static List<CaseFile.Row> cases() {
    return CaseFile.read("projects.tsv").rows();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void readsTheHost(CaseFile.Row row) {
    Project project = project(row.get("host"));
    if (row.get("code").isEmpty()) {
      assertThat(project).isNull();
      return;
    }
    assertThat(project.publishedCode().toLatin1()).isEqualTo(row.get("code"));
    assertThat(project.language()).isEqualTo(row.get("language"));
    assertThat(project.family()).isEqualTo(row.get("family"));
    assertThat(project.site().letter()).isEqualTo(row.get("site"));
    assertThat(project.onlyTitle()).isNull();
  }

  @Test
  void hasNoProjectForAnEmptyHost() {
    assertThat(project("")).isNull();
  }

  @Test
  void remembersHosts() {
    assertThat(project("en.wikipedia.org")).isSameAs(project("en.wikipedia.org"));
    assertThat(project("de.wikipedia.org")).isNotSameAs(project("en.wikipedia.org"));
  }

  @Test
  void givesNoTwoWikisOneCode() {
    Random random = new Random(20130228);
    Map<String, String> wikiByCode = new HashMap<>();
    for (int i = 0; i < 20_000; i++) {
      StringBuilder host = new StringBuilder();
      for (int labels = random.nextInt(4); labels > 0; labels--) {
        host.append(LABELS[random.nextInt(LABELS.length)]).append('.');
      }
      host.append(DOMAINS[random.nextInt(DOMAINS.length)]);
      Project project = project(host.toString());
      String wiki = wiki(host.toString(), project);
      assertThat(wikiByCode.merge(project.code(), wiki, (old, next) -> old)).isEqualTo(wiki);
    }
  }

  /** Names the wiki without the code: family, site, and what else the host says. */
  private static String wiki(String host, Project project) {
    String prefix = host.substring(0, host.length() - project.family().length());
    String rest = prefix.replaceAll("\\b(www|m|zero)\\.", "");
    boolean planet = project.family().startsWith("planet");
    String wiki = project.family() + " " + project.site() + " " + (planet ? "" : rest);
    return project.code().equals(host) ? host : wiki;
  }

  @Test
  void readsTheHostOfTheUrlOrOfTheJavaUrl() {
    String glued = "http://fr.m.wikipedia.orghttp://fr.m.wikipedia.org/wiki/X";
    Request request = request(glued);
    assertThat(SiteProjects.ofJavaUrl(DataFiles.shipped()).project(request).code())
        .isEqualTo("fr.m");
    assertThat(projects.project(request).code()).isEqualTo("fr.m.wikipedia.orghttp_");
  }

  @Test
  void hasNoProjectWhereThereIsNoJavaUrl() {
    SiteProjects java = SiteProjects.ofJavaUrl(DataFiles.shipped());
    assertThat(java.project(request("http://en.wikipedia.org:x/wiki/X"))).isNull();
    assertThat(java.project(request("http://en.wikipedia.org:8/wiki/X")).code()).isEqualTo("en");
  }

  private static Request request(String url) {
    String line = "h\t1\t2013-02-28T22:00:00\t0\t1.2.3.4\thit/200\t1\tGET\t" + url;
    Request request = new Request();
    new RequestParser(LogFormat.TAB)
        .parse((line + "\t-\ttext/html\t-\t-\tMozilla\ten\t-").getBytes(ISO_8859_1), request);
    return request;
  }

  private Project project(String host) {
    return projects.project(ByteSlice.of(host.getBytes(ISO_8859_1)));
  }
}
