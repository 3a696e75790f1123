package org.wikimedia.analytics.kraken.jobs.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wikimedia.analytics.kraken.request.Hour;

class HourGapsTest {
  private static final int FIRST = Hour.parse("2013-02-28T22");

  @Test
  void hoursOfTheRangeThatAreNotThereAreMissing() {
    assertThat(HourGaps.missing(FIRST, FIRST + 5, Set.of(FIRST, FIRST + 3, FIRST + 9)))
        .containsExactly(FIRST + 1, FIRST + 2, FIRST + 4);
    assertThat(HourGaps.missing(FIRST, FIRST + 1, Set.of(FIRST))).isEmpty();
  }

  @Test
  void neighboursAreOneRange() {
    assertThat(HourGaps.ranges(List.of(FIRST + 5, FIRST, FIRST + 1, FIRST + 2, FIRST + 7)))
        .containsExactly("2013-02-28T22 to 2013-03-01T00", "2013-03-01T03", "2013-03-01T05");
  }

  @Test
  void theTasksReadTheRangesThatTheDriverWrote() {
    Set<Integer> hours = Set.of(FIRST, FIRST + 1, FIRST + 2, FIRST + 5);
    assertThat(HourGaps.read(HourGaps.ranges(hours))).isEqualTo(hours);
    assertThat(HourGaps.read(List.of())).isEmpty();
  }

  @Test
  void hoursAreOnADateOrOffIt() {
    List<Integer> hours = List.of(FIRST, FIRST + 1, FIRST + 2, FIRST + 3);
    Set<String> dates = Set.of("2013-02-28", "2013-03-02");
    assertThat(HourGaps.onDates(hours, dates)).containsExactly(FIRST, FIRST + 1);
    assertThat(HourGaps.offDates(hours, dates)).containsExactly(FIRST + 2, FIRST + 3);
    assertThat(HourGaps.offDates(hours, Set.of())).hasSize(4);
  }

  @Test
  void noHoursAreNoRange() {
    assertThat(HourGaps.ranges(List.of())).isEmpty();
  }
}
