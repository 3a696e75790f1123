package org.wikimedia.analytics.kraken.definition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wikimedia.analytics.kraken.data.DataException;
import org.wikimedia.analytics.kraken.data.DataFiles;
import org.wikimedia.analytics.kraken.request.LogFormat;
import org.wikimedia.analytics.kraken.request.Request;
import org.wikimedia.analytics.kraken.request.RequestParser;

/** The rules of {@code pageview} come from its file and lists, and wrong ones are named. */
class PageviewDataTest {
  private static final String FILE = "definitions/pageview.definition";
  private static final String HEAD =
      "name pageview\nversion 1\nprojects sites\ntitles pageview\nagents spider-agents.tsv\nrule it ";

  private static PageviewDefinition load(Map<String, String> own) {
    Map<String, byte[]> files = new TreeMap<>();
    own.forEach((name, content) -> files.put(name, content.getBytes(UTF_8)));
    return Definitions.load(DataFiles.with(files), "pageview");
  }

  private static String verdict(PageviewDefinition definition, String url) {
    String line =
        "h\t1\t2013-02-28T22:00:00\t0\t-\thit/200\t1\tGET\t"
            + url
            + "\t-\ttext/html\t-\t-\tMozilla/5.0 Firefox/18.0";
    Request request = new Request();
    new RequestParser(LogFormat.TAB).parse(line.getBytes(UTF_8), request);
    return definition.judge(request).name();
  }

  @Test
  void hostsAreData() {
    PageviewDefinition own = load(Map.of("pageview-hosts.txt", "wiki\\.example\n"));
    assertThat(verdict(own, "http://wiki.example./wiki/Foo")).isEqualTo("counted");
    assertThat(verdict(own, "http://en.wikipedia.org/wiki/Foo")).isEqualTo("host");
  }

  @Test
  void theAnswerForAHostIsThatOfTheHost() {
    PageviewDefinition shipped = load(Map.of());
    for (int i = 0; i < 10_000; i++) {
      String language = i % 2 == 0 ? "x" + i : "www" + i;
      assertThat(verdict(shipped, "http://" + language + ".wikipedia.org/wiki/Foo"))
          .isEqualTo(i % 2 == 0 ? "counted" : "host");
    }
  }

  @Test
  void blanksAroundAHostDoNotMatter() {
    PageviewDefinition shipped = load(Map.of());
    assertThat(verdict(shipped, "http:// en.wikipedia.org /wiki/Foo")).isEqualTo("counted");
    assertThat(verdict(shipped, "http://en. wikipedia.org/wiki/Foo")).isEqualTo("host");
  }

  @Test
  void aLongHostIsNoTroubleForThePatterns() {
    PageviewDefinition shipped = load(Map.of());
    String labels = "a.".repeat(393);
    assertThat(verdict(shipped, "http://" + labels + "wikipedia.org/wiki/Foo"))
        .isEqualTo("counted");
    assertThat(verdict(shipped, "http://" + labels + "wikipedia.com/wiki/Foo")).isEqualTo("host");
  }

  @Test
  void everyVerdictIsShortAndSpidersComeLast() {
    assertThat(load(Map.of()).verdicts())
        .extracting(Verdict::name)
        .containsExactly(
            "counted",
            "status",
            "host",
            "content-type",
            "api",
            "path",
            "edit",
            "preview",
            "debug",
            "special",
            "app",
            "spider");
    assertThat(load(Map.of()).verdicts())
        .filteredOn(verdict -> verdict.kind() == Verdict.Kind.SPIDER)
        .extracting(Verdict::name)
        .containsExactly("spider");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "unless-app|'unless-app' needs a kind of rule behind it",
        "http-status-is|'http-status-is' needs something to compare with",
        "host-matches|'host-matches' takes one argument",
        "x-analytics-is-not preview|'x-analytics-is-not' takes a key and a value",
        "unless-app x-analytics-is-not a b c|'x-analytics-is-not' takes a key and a value",
        "app-marks-pageview 1|'app-marks-pageview' takes no arguments",
        "special-is-read|'special-is-read' needs something to compare with",
      })
  void refusesWrongRules(String rule, String message) {
    assertThatThrownBy(() -> load(Map.of(FILE, HEAD + rule)))
        .isInstanceOf(DataException.class)
        .hasMessage(FILE + ":6: " + message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"agent-is-person", "app-marks-pageview", "unless-app title-present"})
  void rulesAboutAgentsNeedAList(String rule) {
    String head = "name pageview\nversion 1\nprojects sites\ntitles pageview\nrule it ";
    assertThatThrownBy(() -> load(Map.of(FILE, head + rule)))
        .hasMessage(FILE + ":5: '" + rule.split(" ", 2)[0] + "' needs a line 'agents FILE' above");
  }

  @Test
  void namesAnUnknownKindBehindUnlessApp() {
    assertThatThrownBy(() -> load(Map.of(FILE, HEAD + "unless-app path-has x")))
        .hasMessageStartingWith(FILE + ":6: 'path-has' is no kind of rule; there are ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "pageview-hosts.txt|(wiki|pageview-hosts.txt:2: no regular expression: Unclosed group",
        "pageview-addresses.txt|wiki/|pageview-addresses.txt:2: "
            + "an address begins with / or ?, not 'wiki/'",
        "spider-agents.tsv|foo|spider-agents.tsv:2: the columns must be match, text",
      })
  void refusesWrongLists(String file, String line, String message) {
    assertThatThrownBy(() -> load(Map.of(file, "# own\n" + line)))
        .isInstanceOf(DataException.class)
        .hasMessage(message);
  }
}
