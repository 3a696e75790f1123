package org.wikimedia.analytics.kraken.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HourTest {
  @ParameterizedTest
  @CsvSource({
    "1970-01-01T00, 0",
    "1970-01-01T01, 1",
    "1970-01-02T00, 24",
    "1969-12-31T23, -1",
    "2013-02-28T22, 378358",
    "2012-02-29T00, 369576"
  })
  void countsFromTheEpoch(String text, int hour) {
    assertThat(Hour.parse(text)).isEqualTo(hour);
    assertThat(Hour.text(hour)).isEqualTo(text);
  }

  @Test
  void givesBackWhatItRead() {
    Random random = new Random(24);
    int latest = Hour.parse("9999-12-31T23");
    for (int i = 0; i < 5_000; i++) {
      int hour = random.nextInt(latest + 1);
      assertThat(Hour.parse(Hour.text(hour))).isEqualTo(hour);
      assertThat(Hour.of(Hour.start(hour))).isEqualTo(hour);
      assertThat(Hour.of(Hour.start(hour).plusMinutes(59).plusSeconds(59))).isEqualTo(hour);
      assertThat(Hour.of(Hour.start(hour).plusMinutes(60))).isEqualTo(hour + 1);
    }
    assertThat(Hour.text(latest)).isEqualTo("9999-12-31T23");
    assertThat(Hour.start(0)).isEqualTo(LocalDateTime.of(1970, 1, 1, 0, 0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2013",
        "2013-02-28",
        "2013-02-28T",
        "2013-02-28T2",
        "2013-02-28T22:00",
        "2013-02-28T22:00:00",
        "2013-02-28T22Z",
        "2013-02-28 22",
        "2013-02-28t22",
        " 2013-02-28T22",
        "2013-02-28T22 ",
        "2013-2-28T22",
        "13-02-28T22",
        "12013-02-28T22",
        "+2013-02-28T22",
        "-2013-02-28T22",
        "+12013-02-28T22",
        "2013-02-29T22",
        "2013-13-01T22",
        "2013-00-01T22",
        "2013-02-00T22",
        "2013-02-28T24",
        "20130228-22",
        "yesterday"
      })
  void refusesWithASentence(String text) {
    assertThatThrownBy(() -> Hour.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("'" + text + "' is not an hour like 2013-02-28T22 (UTC)");
  }

  @ParameterizedTest
  @CsvSource({
    "2013-02-28T22, 20130228-230000, 2013/2013-02",
    "2013-02-28T23, 20130301-000000, 2013/2013-03",
    "2013-12-31T23, 20140101-000000, 2014/2014-01"
  })
  void namesItsEnd(String text, String stamp, String folder) {
    assertThat(Hour.endStamp(Hour.parse(text))).isEqualTo(stamp);
    assertThat(Hour.endFolder(Hour.parse(text))).isEqualTo(folder);
  }
}
