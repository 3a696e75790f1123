package org.wikimedia.analytics.kraken.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wikimedia.analytics.kraken.cases.CaseFile;

/** Runs {@code sequence.tsv}. */
class SequenceCasesTest {
  private static final long UNSIGNED = 1L << 32;

  static List<CaseFile.Row> cases() {
    return CaseFile.read("sequence.tsv").rows();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void givesTheSumsOfTheCase(CaseFile.Row row) throws Exception {
    SequenceIntervals intervals = new SequenceIntervals();
    for (String word : row.get("numbers").split(" ")) {
      int dash = word.indexOf('-', 1);
      long from = number(dash < 0 ? word : word.substring(0, dash));
      long to = dash < 0 ? from : number(word.substring(dash + 1));
      for (long number = from; number <= to; number++) {
        intervals.add(number);
      }
    }
    SequenceStats stats = new SequenceStats();
    stats.addLines(intervals.lines());
    intervals.drain(stats::addInterval);
    assertThat(Long.toString(stats.min())).as("min").isEqualTo(row.get("min"));
    assertThat(Long.toString(stats.max())).as("max").isEqualTo(row.get("max"));
    assertThat(Long.toString(stats.actual())).as("actual").isEqualTo(row.get("actual"));
    assertThat(Long.toString(stats.expected())).as("expected").isEqualTo(row.get("expected"));
    assertThat(Long.toString(stats.lost())).as("lost").isEqualTo(row.get("lost"));
    assertThat(Long.toString(stats.duplicate())).as("duplicate").isEqualTo(row.get("duplicate"));
    assertThat(stats.percentLost()).as("percent_lost").isEqualTo(row.get("percent_lost"));
  }

  /** As the log's reader does it. */
  private static long number(String word) {
    long number = Long.parseLong(word);
    return number < 0 ? number + UNSIGNED : number;
  }
}
