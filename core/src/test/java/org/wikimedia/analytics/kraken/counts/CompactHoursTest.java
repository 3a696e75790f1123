package org.wikimedia.analytics.kraken.counts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wikimedia.analytics.kraken.cases.CaseFile;

class CompactHoursTest {
  static List<CaseFile.Row> cases() {
    return CaseFile.read("compact-hours.tsv").rows();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void decodesTheTextOfTheCase(CaseFile.Row row) {
    assertThat(text(CompactHours.decode(row.get("text")))).isEqualTo(row.get("hours"));
  }

  private static String text(SortedMap<Integer, Long> hours) {
    if (hours == null) {
      return "!";
    }
    return hours.entrySet().stream()
        .map(hour -> hour.getKey() + "=" + (hour.getValue() == null ? "" : hour.getValue()))
        .collect(Collectors.joining(" "));
  }

  @Test
  void nothingIsNoString() {
    assertThat(CompactHours.decode(null)).isNull();
    assertThat(CompactHours.decode("")).isNull();
  }

  @Test
  void encodesADay() {
    SortedMap<Integer, Long> hours = new TreeMap<>(Map.of(5, 2L, 0, 3L, 7, 0L));
    hours.put(3, null);
    assertThat(CompactHours.encodeDay(hours)).isEqualTo("A3D?F2");
    assertThat(CompactHours.encodeDay(Map.of())).isEmpty();
  }

  @Test
  void encodesAMonth() {
    SortedMap<Integer, Long> hours = new TreeMap<>(Map.of(0, 3L, 5, 2L, 743, 1L));
    for (int hour = 48; hour < 72; hour++) {
      hours.put(hour, null);
    }
    hours.put(72, null);
    assertThat(CompactHours.encodeMonth(hours)).isEqualTo("AA3F2,C*?,DA?,_X1,");
    assertThat(CompactHours.encodeMonth(Map.of())).isEmpty();
  }

  @Test
  void refusesWhatNoStringCanSay() {
    assertThatThrownBy(() -> CompactHours.encodeDay(Map.of(24, 1L)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("hour 24 with count 1");
    assertThatThrownBy(() -> CompactHours.encodeDay(Map.of(1, -1L)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("hour 1 with count -1");
    assertThatThrownBy(() -> CompactHours.encodeMonth(Map.of(744, 1L)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("an hour outside 0 to 743");
    assertThatThrownBy(() -> CompactHours.encodeMonth(Map.of(-1, 1L)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void readsBackWhatItWrites() {
    Random random = new Random(6);
    for (int i = 0; i < 1000; i++) {
      boolean month = random.nextBoolean();
      SortedMap<Integer, Long> hours = new TreeMap<>();
      for (int n = 1 + random.nextInt(40); n > 0; n--) {
        boolean missing = random.nextInt(5) == 0;
        hours.put(
            random.nextInt(month ? 744 : 24), missing ? null : 1 + random.nextLong(1_000_000_000));
      }
      String text = month ? CompactHours.encodeMonth(hours) : CompactHours.encodeDay(hours);
      assertThat(CompactHours.decode(text)).as(text).isEqualTo(hours);
    }
  }

  @Test
  void readsAnyText() {
    Random random = new Random(7);
    String alphabet = "ABX[\\_`,*?019 ";
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(12); n > 0; n--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      SortedMap<Integer, Long> hours = CompactHours.decode(text.toString());
      assertThat(hours == null || !hours.isEmpty()).as(text.toString()).isTrue();
    }
  }
}
