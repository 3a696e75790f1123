package org.wikimedia.analytics.kraken.jobs.hourly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wikimedia.analytics.kraken.cases.CaseFile;
import org.wikimedia.analytics.kraken.counts.HourFile;
import org.wikimedia.analytics.kraken.jobs.cli.KrakenRun;
import org.wikimedia.analytics.kraken.request.Hour;

/** The packet loss that the job publishes is that of the cases, each of them a cache. */
class SequenceCasesTest {
  private static final String HOUR = "2013-02-28T22";
  private static final List<String> COLUMNS =
      List.of("min", "max", "actual", "expected", "lost", "duplicate", "percent_lost");

  @TempDir private Path folder;

  @Test
  void allCachesLostWhatTheirCaseSays() throws IOException {
    List<CaseFile.Row> cases = CaseFile.read("sequence.tsv").rows();
    List<String> lines = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    for (CaseFile.Row row : cases) {
      String cache = "cp" + row.line();
      numbers(row).forEach(number -> lines.add(SmallLog.A.from(cache, number).tab()));
      String cells = String.join("\t", COLUMNS.stream().map(row::get).toList());
      expected.add(HOUR + "\t" + cache + "\t" + cells);
    }
    Path output = folder.resolve("counts");

    KrakenRun run =
        Hourly.run(SmallLog.write(folder.resolve("log"), lines), output, "--products", "sequence");

    assertThat(run.status()).as(run.err()).isZero();
    String path = HourFile.path("sequence", Hour.parse(HOUR), ".tsv");
    assertThat(PublishedTree.published(output).get(path).lines().skip(1))
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  /** Numbers as logged: {@code 7}, {@code -7}, and all of {@code 1-100}. */
  private static Stream<String> numbers(CaseFile.Row row) {
    return Stream.of(row.get("numbers").split(" ")).flatMap(SequenceCasesTest::range);
  }

  private static Stream<String> range(String word) {
    int dash = word.indexOf('-', 1);
    if (dash < 0) {
      return Stream.of(word);
    }
    long first = Long.parseLong(word.substring(0, dash));
    long last = Long.parseLong(word.substring(dash + 1));
    return LongStream.rangeClosed(first, last).mapToObj(Long::toString);
  }
}
