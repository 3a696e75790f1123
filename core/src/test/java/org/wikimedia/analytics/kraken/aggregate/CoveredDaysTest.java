package org.wikimedia.analytics.kraken.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.wikimedia.analytics.kraken.request.Hour;

class CoveredDaysTest {
  private static SortedSet<Integer> hours(String from, String until) {
    SortedSet<Integer> hours = new TreeSet<>();
    for (int hour = Hour.parse(from); hour < Hour.parse(until); hour++) {
      hours.add(hour);
    }
    return hours;
  }

  private static CoveredDays days(SortedSet<Integer> hours, Set<Integer> bad) {
    return CoveredDays.of(hours, bad::contains, null);
  }

  private static void assertDays(CoveredDays days, String first, String last) {
    assertThat(days.first()).isEqualTo(first);
    assertThat(days.last()).isEqualTo(last);
  }

  @Test
  void endWithTheLastDayThatIsOver() {
    assertDays(days(hours("2013-02-01T00", "2013-03-01T00"), Set.of()), "2013-02-01", "2013-02-28");
    CoveredDays under = days(hours("2013-02-01T00", "2013-02-28T23"), Set.of());
    assertDays(under, "2013-02-01", "2013-02-27");
    assertThat(under.missing()).isEmpty();
    assertThat(under.size()).isEqualTo(27);
  }

  @Test
  void areNoneIfNoDayIsOver() {
    CoveredDays days = days(hours("2013-02-01T00", "2013-02-01T05"), Set.of());
    assertThat(days.size()).isZero();
    assertThat(days.missing()).isEmpty();
  }

  @Test
  void beginWithTheFirstWholeDay() {
    CoveredDays days = days(hours("2013-01-31T23", "2013-02-03T00"), Set.of());
    assertDays(days, "2013-02-01", "2013-02-02");
    assertThat(days.missing()).isEmpty();
    Set<Integer> bad = hours("2013-01-31T00", "2013-01-31T23");
    assertDays(days(hours("2013-01-31T23", "2013-02-03T00"), bad), "2013-01-31", "2013-02-02");
  }

  @Test
  void lackTheRestOfAMonthThatWasAskedFor() {
    SortedSet<Integer> hours = hours("2013-02-01T00", "2013-02-28T22");
    CoveredDays days = CoveredDays.of(hours, hour -> false, YearMonth.of(2013, 2));
    assertDays(days, "2013-02-01", "2013-02-28");
    assertThat(days.missing())
        .containsExactly(Hour.parse("2013-02-28T22"), Hour.parse("2013-02-28T23"));
  }

  @Test
  void lackAnHourOfAGoodDayOnly() {
    SortedSet<Integer> hours = hours("2013-02-01T00", "2013-02-03T00");
    int missing = Hour.parse("2013-02-01T07");
    hours.remove(missing);
    assertThat(days(hours, Set.of()).missing()).containsExactly(missing);
    assertThat(days(hours, Set.of(missing + 1)).missing()).containsExactly(missing);
    CoveredDays declared = days(hours, Set.of(missing));
    assertThat(declared.missing()).isEmpty();
    assertThat(declared.isBad(LocalDate.parse("2013-02-01"))).isTrue();
    assertThat(declared.isBad(LocalDate.parse("2013-02-02"))).isFalse();
  }

  @Test
  void includeBadDaysInFrontAndBehind() {
    Set<Integer> bad = new TreeSet<>(hours("2013-01-31T00", "2013-02-01T00"));
    bad.addAll(hours("2013-02-02T20", "2013-02-04T00"));
    CoveredDays days = days(hours("2013-02-01T00", "2013-02-02T20"), bad);
    assertDays(days, "2013-01-31", "2013-02-03");
    assertThat(days.missing()).isEmpty();
  }

  @Test
  void doNotIncludeBadDaysFurtherAway() {
    Set<Integer> bad = hours("2013-02-03T00", "2013-02-04T00");
    assertDays(days(hours("2013-02-01T00", "2013-02-02T00"), bad), "2013-02-01", "2013-02-01");
  }
}
