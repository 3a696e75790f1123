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
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wikimedia.analytics.kraken.cases.CaseFile;
import org.wikimedia.analytics.kraken.cases.DefinitionCases;
import org.wikimedia.analytics.kraken.counts.HourFile;
import org.wikimedia.analytics.kraken.definition.Definitions;
import org.wikimedia.analytics.kraken.definition.Verdict;
import org.wikimedia.analytics.kraken.jobs.cli.KrakenRun;
import org.wikimedia.analytics.kraken.jobs.publish.HourMarker;
import org.wikimedia.analytics.kraken.request.Hour;

/**
 * Every case of every definition through the job: each has an hour of its own, whose files say what
 * the case says.
 */
class DefinitionCasesTest {
  private static final int FIRST = Hour.parse("2012-07-01T00");
  private static final int TIME = 2;

  @TempDir private Path folder;

  static List<String> definitions() {
    return Definitions.shipped();
  }

  @ParameterizedTest
  @MethodSource("definitions")
  void publishedFilesHoldWhatTheCasesSay(String definition) throws IOException {
    List<CaseFile.Row> cases = DefinitionCases.of(definition);
    Path log = SmallLog.write(folder.resolve("cases.log"), lines(cases));
    Path output = folder.resolve("counts");

    KrakenRun run =
        Hourly.run(
            log, output, "--definitions", definition, "--products", "projectcounts,pagecounts");

    assertThat(run.status()).as(run.err()).isZero();
    Map<String, String> files = PublishedTree.published(output);
    assertThat(files).hasSize(3 * cases.size());
    for (int i = 0; i < cases.size(); i++) {
      check(cases.get(i), FIRST + i, definition, files);
    }
  }

  private static List<String> lines(List<CaseFile.Row> cases) {
    List<String> lines = new ArrayList<>();
    for (CaseFile.Row row : cases) {
      String[] fields = new String(DefinitionCases.tabLine(row), ISO_8859_1).split("\t", -1);
      fields[TIME] = Hour.text(FIRST + lines.size()) + ":00:00";
      lines.add(String.join("\t", fields));
    }
    return lines;
  }

  private static void check(
      CaseFile.Row row, int hour, String definition, Map<String, String> files) throws IOException {
    String projects = files.get(definition + "/" + HourFile.path("projectcounts", hour, ""));
    String pages = files.get(definition + "/" + HourFile.path("pagecounts", hour, ".gz"));
    JsonNode marker = new ObjectMapper().readTree(files.get(HourMarker.path(hour)));

    assertThat(verdict(marker.get("definitions").get(definition)))
        .as("verdict of %s", row)
        .isEqualTo(row.get("verdict"));
    if (row.get("verdict").equals(Verdict.COUNTED)) {
      String bytes = projects.strip().substring(projects.lastIndexOf(' ') + 1);
      assertThat(bytes).as("bytes of %s", row).isEqualTo(row.get("bytes", bytes));
      String counts = " 1 " + bytes + "\n";
      assertThat(projects).as("code of %s", row).isEqualTo(row.get("code") + " -" + counts);
      assertThat(pages)
          .as("title of %s", row)
          .isEqualTo(row.get("code") + " " + row.get("title") + counts);
    } else {
      assertThat(projects + pages).as("counts of %s", row).isEmpty();
    }
  }

  /** The verdict of the only line of an hour. */
  private static String verdict(JsonNode judged) {
    if (judged.get("counted").asLong() == 1) {
      return Verdict.COUNTED;
    }
    return judged.get("spiders").asLong() == 1
        ? "spider"
        : judged.get("rejected").fieldNames().next();
  }
}
