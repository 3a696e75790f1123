package org.wikimedia.analytics.kraken.request;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.wikimedia.analytics.kraken.cases.CaseFile;

/** Runs {@code times.tsv}, and times one behind the other: the parser remembers the last hour. */
class TimeCasesTest {
  private static final DateTimeFormatter STRICT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private final TimeParser parser = new TimeParser();

  static List<CaseFile.Row> cases() {
    return CaseFile.read("times.tsv").rows();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void givesTheHourOfTheCase(CaseFile.Row row) {
    assertThat(hour(row.get("time"))).isEqualTo(row.get("hour"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void givesItBehindAGoodTimeAndAgain(CaseFile.Row row) {
    assertThat(hour("2013-02-08T00:10:20")).isEqualTo("2013-02-08T00");
    assertThat(hour(row.get("time"))).isEqualTo(row.get("hour"));
    assertThat(hour(row.get("time"))).isEqualTo(row.get("hour"));
    assertThat(hour("2013-02-08T00:10:20")).isEqualTo("2013-02-08T00");
  }

  @ParameterizedTest
  @CsvSource({
    "2013-02-08T00:52:17, 2013-02-08T00:60:17",
    "2013-02-08T00:52:17, 2013-02-08T00:52:60",
    "2013-02-08T00:52:17, 2013-02-08T00:52:17X",
    "2013-02-08T00:52:17, 2013-02-08T00x52:17",
    "2013-02-08T00:52:17, 2013-02-08T24:52:17",
    "2013-02-08T00:52:17, 2013-02-30T00:52:17",
    "2013-02-08T00:52:17, x013-02-08T00:52:17",
    "1169499304.066000000, 1169499304.06600000x"
  })
  void isNotMisledByTheTimeBefore(String good, String bad) {
    String hour = hour(good);
    assertThat(hour).isNotEmpty();
    assertThat(hour(bad)).isEmpty();
    assertThat(hour(good)).isEqualTo(hour);
    TimeParser other = new TimeParser();
    assertThat(hour(other, bad)).isEmpty();
    assertThat(hour(other, good)).isEqualTo(hour);
    assertThat(hour(other, bad)).isEmpty();
  }

  @Test
  void tellsNeighbouringHoursApart() {
    for (int place : new int[] {0, 1, 2, 3, 6, 9, 12}) {
      StringBuilder next = new StringBuilder("2000-01-01T00:00:00");
      next.setCharAt(place, (char) (next.charAt(place) + 1));
      assertThat(hour("2000-01-01T00:00:00")).isEqualTo("2000-01-01T00");
      assertThat(hour(next.toString())).isEqualTo(next.substring(0, 13));
    }
  }

  @Test
  void agreesWithJavaOnAnyFourteenDigits() {
    Random random = new Random(8601);
    int good = 0;
    for (int i = 0; i < 200_000; i++) {
      String time =
          String.format(
              Locale.ROOT,
              "%04d-%02d-%02dT%02d:%02d:%02d",
              1900 + random.nextInt(202),
              random.nextInt(14),
              random.nextInt(33),
              random.nextInt(25),
              random.nextInt(62),
              random.nextInt(62));
      String expected = javaHour(time);
      good += expected.isEmpty() ? 0 : 1;
      assertThat(hour(time)).as(time).isEqualTo(expected);
    }
    assertThat(good).isBetween(100_000, 190_000);
  }

  private static String javaHour(String time) {
    try {
      LocalDateTime parsed = LocalDateTime.parse(time, STRICT);
      return parsed.toString().substring(0, 13);
    } catch (DateTimeException e) {
      return "";
    }
  }

  private String hour(String time) {
    return hour(parser, time);
  }

  /** The hour as text, with other bytes before and behind the time. */
  private static String hour(TimeParser parser, String time) {
    byte[] line = ("9\t" + time + "\t99999999").getBytes(ISO_8859_1);
    int hour = parser.hour(line, 2, 2 + time.length());
    return hour == Hour.NONE ? "" : Hour.text(hour);
  }
}
