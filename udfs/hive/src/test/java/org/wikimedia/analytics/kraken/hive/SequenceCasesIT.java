package org.wikimedia.analytics.kraken.hive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wikimedia.analytics.kraken.cases.CaseFile;

/** The packet loss by query is that of the cases, each of them a cache. */
class SequenceCasesIT {
  private static final List<String> COLUMNS =
      List.of("min", "max", "actual", "expected", "lost", "duplicate", "percent_lost");

  @Test
  void allCachesLostWhatTheirCaseSays(@TempDir Path logs) throws IOException {
    List<CaseFile.Row> cases = CaseFile.read("sequence.tsv").rows();
    try (BufferedWriter log = Files.newBufferedWriter(logs.resolve("log"))) {
      for (CaseFile.Row row : cases) {
        for (String number : numbers(row).toList()) {
          log.write(line(row, number));
        }
      }
    }
    Script.run("tables/webrequest_raw.hql", "location=" + logs, "year=2011", "month=1", "day=1");

    List<List<Object>> answers =
        Script.run(
            "packet_loss.hql",
            "source=webrequest_raw",
            "from=2011-01-01T00",
            "until=2011-01-02T00");

    List<String> expected = new ArrayList<>();
    cases.forEach(row -> expected.add(host(row) + " " + cells(row)));
    assertThat(answers)
        .extracting(
            row -> String.join(" ", row.subList(1, 9).stream().map(Object::toString).toList()))
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  private static String line(CaseFile.Row row, String number) {
    String url = "http://en.wikipedia.org/wiki/A";
    return new TabLine(host(row), number, "2011-01-01T00:00:00", "192.0.2.1", url).text();
  }

  private static String host(CaseFile.Row row) {
    return "cp" + row.line();
  }

  private static String cells(CaseFile.Row row) {
    return String.join(" ", COLUMNS.stream().map(row::get).toList());
  }

  /** Numbers as logged: {@code 7}, {@code -7}, and all of {@code 1-100}. */
  private static Stream<String> numbers(CaseFile.Row row) {
    return Stream.of(row.get("numbers").split(" ")).flatMap(SequenceCasesIT::range);
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
