package org.wikimedia.analytics.kraken.jobs.zero;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wikimedia.analytics.kraken.request.Hour;

class MonthDaysTest {
  private static List<Integer> hours(String from, String until) {
    return IntStream.range(Hour.parse(from), Hour.parse(until)).boxed().toList();
  }

  @ParameterizedTest
  @CsvSource({
    "2013-02-01T00, 2013-03-01T00, 2013-02, 28",
    "2012-02-01T00, 2012-03-01T00, 2012-02, 29",
    "2013-02-10T00, 2013-03-05T00, 2013-02, 19",
    "2013-02-10T00, 2013-03-05T00, 2013-03, 4",
    "2013-02-10T00, 2013-03-05T01, 2013-03, 5",
    "2013-02-10T00, 2013-03-05T00, 2013-04, 0",
  })
  void daysWithAnHourCount(String from, String until, String month, int days) {
    assertThat(MonthDays.of(hours(from, until), Set.of()).days(month)).isEqualTo(days);
  }

  @Test
  void badDatesDoNotCount() {
    MonthDays days =
        MonthDays.of(hours("2013-02-01T00", "2013-03-01T00"), Set.of("2013-02-03", "2013-03-01"));
    assertThat(days.days("2013-02")).isEqualTo(27);
    assertThat(days.total()).isEqualTo(27);
  }

  @Test
  void aMonthWithNothingButBadDatesHasNone() {
    MonthDays days =
        MonthDays.of(hours("2013-02-01T00", "2013-02-03T00"), Set.of("2013-02-01", "2013-02-02"));
    assertThat(days.days("2013-02")).isZero();
    assertThat(days.scale(7, "2013-02")).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    // 30 / 28 of 7 is 7.5, of 13 it is 13.93; 30 of 30 days is the sum itself
    "2013-02-01T00, 2013-03-01T00, 2013-02, 7, 8",
    "2013-02-01T00, 2013-03-01T00, 2013-02, 6, 6",
    "2013-02-01T00, 2013-03-01T00, 2013-02, 13, 14",
    "2013-04-01T00, 2013-05-01T00, 2013-04, 123456, 123456",
    "2013-05-01T00, 2013-06-01T00, 2013-05, 31, 30",
    "2013-05-31T23, 2013-06-01T00, 2013-05, 9007199254740993, 270215977642229790",
  })
  void viewsAreScaledTo30Days(String from, String until, String month, long views, long scaled) {
    assertThat(MonthDays.of(hours(from, until), Set.of()).scale(views, month)).isEqualTo(scaled);
  }

  @Test
  void viewsBeyond63BitsAreScaledToo() {
    MonthDays days = MonthDays.of(hours("2013-04-01T00", "2013-04-16T00"), Set.of());
    assertThat(days.scale(-1, "2013-04")).isEqualTo("36893488147419103230");
  }

  @Test
  void theTasksReadWhatTheDriverWrote() {
    MonthDays days = MonthDays.of(hours("2013-01-30T00", "2013-03-02T00"), Set.of("2013-03-01"));
    assertThat(days.write()).isEqualTo("2013-01=2,2013-02=28,2013-03=0");
    assertThat(MonthDays.read(days.write()).write()).isEqualTo(days.write());
    assertThat(MonthDays.read("").total()).isZero();
  }
}
