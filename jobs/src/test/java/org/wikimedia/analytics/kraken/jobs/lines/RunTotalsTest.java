package org.wikimedia.analytics.kraken.jobs.lines;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.wikimedia.analytics.kraken.request.Hour;

class RunTotalsTest {
  private static final int HOUR = Hour.parse("2013-02-28T22");
  private static final int OUTSIDE = Hour.parse("2013-03-05T00");

  private final RunTotals totals = new RunTotals();

  private void add(Object... namesAndNumbers) {
    StringBuilder file = new StringBuilder();
    for (int i = 0; i < namesAndNumbers.length; i += 2) {
      file.append(namesAndNumbers[i] + "\t" + namesAndNumbers[i + 1] + "\n");
    }
    totals.add(file.toString().getBytes(US_ASCII));
  }

  @Test
  void filesAddUp() {
    add("malformed\tfew-fields", 2, LineTotals.ofHour(HOUR, LineTotals.PARSED), 10);
    add("malformed\tfew-fields", 1, LineTotals.ofHour(HOUR, LineTotals.PARSED), 5);
    add("malformed\tbad-time", 1, LineTotals.ofHour(HOUR, "written"), 15);

    assertThat(totals.malformed()).containsEntry("few-fields", 3L).containsEntry("bad-time", 1L);
    assertThat(totals.read()).isEqualTo(19);
    assertThat(totals.of("written")).isEqualTo(15);
    assertThat(totals.of("duplicates")).isZero();
  }

  @Test
  void verdictsAreByHourAndDefinition() {
    add(LineTotals.ofHour(HOUR, LineTotals.VERDICT) + "\tpageview\tcounted", 3);
    add(LineTotals.ofHour(HOUR, LineTotals.VERDICT) + "\tpageview\tspider", 1);
    add(LineTotals.ofHour(HOUR + 1, LineTotals.VERDICT) + "\tpageview\tcounted", 4);

    assertThat(totals.verdict("pageview", "counted")).isEqualTo(7);
    assertThat(totals.judged("pageview")).isEqualTo(8);
    assertThat(totals.hours().get(HOUR).verdict("pageview", "counted")).isEqualTo(3);
    assertThat(totals.judged("kraken")).isZero();
  }

  @Test
  void anHourOutOfRangeIsSeenButNotInRange() {
    add(LineTotals.ofHour(HOUR, LineTotals.PARSED), 1);
    add(LineTotals.ofHour(OUTSIDE, LineTotals.OUT_OF_RANGE), 2);

    assertThat(totals.hours()).containsOnlyKeys(HOUR, OUTSIDE);
    assertThat(totals.hoursInRange()).containsExactly(HOUR);
    assertThat(totals.parsed()).isEqualTo(3);
  }

  @Test
  void noTaskHadALine() {
    totals.add(null);

    assertThat(totals.read()).isZero();
    assertThat(totals.hours()).isEmpty();
  }
}
