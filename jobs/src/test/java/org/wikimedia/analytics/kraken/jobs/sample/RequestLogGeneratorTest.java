package org.wikimedia.analytics.kraken.jobs.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RequestLogGeneratorTest {
  private static final List<String> LINES =
      SampledLines.of(SampledLines.options(60_000, 3, 0), SampleFormat.TAB);

  private static String field(String line, int number) {
    return SampledLines.fields(line)[number - 1];
  }

  @Test
  void sameOptionsGiveTheSameLines() {
    SampleOptions options = SampledLines.options(5000, 11, 0.01);
    assertThat(SampledLines.of(options, SampleFormat.TAB))
        .isEqualTo(SampledLines.of(options, SampleFormat.TAB));
  }

  @Test
  void anotherSeedGivesOtherLines() {
    assertThat(SampledLines.of(SampledLines.options(100, 11, 0), SampleFormat.TAB))
        .doesNotContainAnyElementsOf(
            SampledLines.of(SampledLines.options(100, 12, 0), SampleFormat.TAB));
  }

  @Test
  void linesFillTheHoursAskedForAndNoOthers() {
    Map<String, Integer> hours = new HashMap<>();
    LINES.forEach(line -> hours.merge(field(line, 3).substring(0, 13), 1, Integer::sum));
    assertThat(hours).containsOnlyKeys("2013-02-28T22", "2013-02-28T23", "2013-03-01T00");
    assertThat(hours.values()).allMatch(lines -> lines > 19_000 && lines < 21_000);
  }

  @Test
  void linesAreInTimeOrderButForALittleDisorderAndSomeAnHourLate() {
    List<LocalDateTime> times = LINES.stream().map(line -> time(line)).toList();
    LocalDateTime latest = times.get(0);
    int late = 0;
    for (LocalDateTime time : times) {
      if (time.isBefore(latest.minusSeconds(5))) {
        late++;
        assertThat(time).isBetween(latest.minusSeconds(3605), latest.minusSeconds(3595));
      }
      latest = time.isAfter(latest) ? time : latest;
    }
    assertThat(late).isBetween(1, 30);
  }

  private static LocalDateTime time(String line) {
    return LocalDateTime.parse(field(line, 3));
  }

  @Test
  void sequenceOfAHostGoesUpByOneButForLossesAndRepeatedLines() {
    Map<String, Integer> last = new HashMap<>();
    int lost = 0;
    for (int i = 0; i < LINES.size(); i++) {
      int sequence = Integer.parseInt(field(LINES.get(i), 2));
      Integer before = last.put(field(LINES.get(i), 1), sequence);
      if (before == null) {
        continue;
      }
      int step = sequence - before;
      assertThat(step).isBetween(0, 6);
      if (step == 0) {
        assertThat(LINES.get(i)).isEqualTo(LINES.get(i - 1));
      }
      lost += Math.max(step - 1, 0);
    }
    assertThat(lost).isBetween(20, 600);
  }

  @Test
  void someLinesArriveTwice() {
    assertThat(IntStream.range(1, LINES.size()))
        .filteredOn(i -> LINES.get(i).equals(LINES.get(i - 1)))
        .hasSizeBetween(3, 60);
  }

  @Test
  void someSequencesPrintNegativeAndOneWraps() {
    assertThat(LINES).anyMatch(line -> field(line, 2).startsWith("-"));
    List<Integer> wrapping =
        LINES.stream()
            .filter(line -> line.startsWith("cp1065."))
            .map(line -> Integer.valueOf(field(line, 2)))
            .toList();
    assertThat(wrapping.get(0)).isNegative();
    assertThat(wrapping.get(wrapping.size() - 1)).isNotNegative().isLessThan(10_000);
  }

  @Test
  void cacheBehindATlsTerminatorLogsTheSameRequestFromAnInternalAddress() {
    int i =
        IntStream.range(0, LINES.size())
            .filter(n -> LINES.get(n).startsWith("ssl"))
            .findFirst()
            .orElseThrow();
    String[] outer = SampledLines.fields(LINES.get(i));
    String[] inner = SampledLines.fields(LINES.get(i + 1));
    assertThat(outer[8]).startsWith("https://");
    assertThat(inner[0]).startsWith("cp");
    assertThat(inner[8]).isEqualTo(outer[8].replaceFirst("https", "http"));
    assertThat(inner[12]).isEqualTo(outer[4]);
    assertThat(inner[4]).matches("(10|208|91|198)\\..*").isNotEqualTo(outer[4]);
  }

  @Test
  void onlyTerminatorsLogHttps() {
    assertThat(LINES)
        .allMatch(line -> field(line, 9).startsWith("https://") == line.startsWith("ssl"));
  }

  @Test
  void sizeIsUnknownOnlyWhereNoDefinitionCounts() {
    assertThat(LINES)
        .filteredOn(line -> field(line, 7).equals("-"))
        .isNotEmpty()
        .allMatch(line -> field(line, 6).matches(".*/(304|5..?)"))
        .noneMatch(line -> field(line, 9).contains("/wiki/"))
        .noneMatch(line -> field(line, 11).matches("text/html.*|application/json.*"));
  }
}
