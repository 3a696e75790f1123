package org.wikimedia.analytics.kraken.jobs.hourly;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wikimedia.analytics.kraken.cases.CaseFile;
import org.wikimedia.analytics.kraken.cases.DefinitionCases;
import org.wikimedia.analytics.kraken.counts.HourFile;
import org.wikimedia.analytics.kraken.jobs.cli.KrakenRun;
import org.wikimedia.analytics.kraken.jobs.publish.HourMarker;
import org.wikimedia.analytics.kraken.request.Hour;

/**
 * Cases of titles, languages and networks through the job, by the definitions that read them so;
 * each has an hour of its own.
 */
class SchemeCasesTest {
  private static final int FIRST = Hour.parse("2012-07-01T00");
  private static final int LANGUAGE = 2;

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"paths, all-sites", "kraken, kraken"})
  void titles(String scheme, String definition) throws IOException {
    List<CaseFile.Row> cases = new ArrayList<>(CaseFile.read("titles.tsv").rows());
    cases.removeIf(row -> !row.get("scheme").equals(scheme));

    assertTitles(cases, definition);
  }

  @Test
  void titlesOfPageviews() throws IOException {
    assertTitles(CaseFile.read("pageview-titles.tsv").rows(), "pageview");
  }

  /** What a definition refuses is in no file, and has no title there. */
  private void assertTitles(List<CaseFile.Row> cases, String definition) throws IOException {
    Map<String, String> published = publish(cases, definition, "pagecounts");
    int counted = 0;
    for (int i = 0; i < cases.size(); i++) {
      String path = HourFile.path("pagecounts", FIRST + i, ".gz");
      String page = published.get(definition + "/" + path);
      if (!page.isEmpty()) {
        String title = cases.get(i).get("title").replaceAll("[ \t\r\n]", "_");
        assertThat(page.split(" ")[1]).as("title of %s", cases.get(i)).isEqualTo(title);
        counted++;
      }
    }
    assertThat(counted).isGreaterThan(cases.size() * 2 / 3);
  }

  @Test
  void languages() throws IOException {
    List<CaseFile.Row> cases = CaseFile.read("languages.tsv").rows();
    List<CaseFile.Row> requests =
        cases.stream()
            .map(row -> row.with("url", "http://" + row.get("code") + ".wikipedia.org/wiki/Foo"))
            .toList();

    Map<String, String> published = publish(requests, "webstatscollector", "countries");

    for (int i = 0; i < cases.size(); i++) {
      String path = HourFile.path("countries", FIRST + i, ".tsv");
      String[] lines = published.get("webstatscollector/" + path).split("\n");
      String language = lines.length == 1 ? "" : lines[1].split("\t")[LANGUAGE];
      String code = cases.get(i).get("code");
      boolean isLanguage = cases.get(i).get("language").equals("yes");
      assertThat(language).as("language of %s", code).isEqualTo(isLanguage ? code : "");
    }
  }

  @Test
  void networks() throws IOException {
    List<CaseFile.Row> cases = CaseFile.read("networks.tsv").rows();
    List<CaseFile.Row> requests =
        cases.stream().map(row -> row.with("ip", row.get("address"))).toList();

    Map<String, String> published = publish(requests, "kraken", "projectcounts");

    for (int i = 0; i < cases.size(); i++) {
      JsonNode marker = new ObjectMapper().readTree(published.get(HourMarker.path(FIRST + i)));
      JsonNode judged = marker.get("definitions").get("kraken");
      boolean internal = cases.get(i).get("internal").equals("yes");
      assertThat(judged.at("/counted").asInt()).as("%s", cases.get(i)).isEqualTo(internal ? 0 : 1);
      assertThat(judged.at("/rejected/internal").asInt())
          .as("%s", cases.get(i))
          .isEqualTo(internal ? 1 : 0);
    }
  }

  private Map<String, String> publish(List<CaseFile.Row> cases, String definition, String product)
      throws IOException {
    List<String> lines = new ArrayList<>();
    for (CaseFile.Row row : cases) {
      String time = Hour.text(FIRST + lines.size()) + ":00:00";
      lines.add(new String(DefinitionCases.tabLine(row.with("time", time)), ISO_8859_1));
    }
    Path log = SmallLog.write(folder.resolve("cases.log"), lines);
    Path output = folder.resolve("counts");
    KrakenRun run = Hourly.run(log, output, "--definitions", definition, "--products", product);
    assertThat(run.status()).as(run.err()).isZero();
    return PublishedTree.published(output);
  }
}
