package org.wikimedia.analytics.kraken.jobs.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FaultsTest {
  private static final int LONGEST = 64 * 1024;

  @Test
  void shareOfMalformedLinesIsNearTheRate() {
    assertThat(malformed(SampledLines.options(50_000, 5, 0.004))).isBetween(150L, 250L);
  }

  @Test
  void rateOfZeroSpoilsNone() {
    assertThat(malformed(SampledLines.options(20_000, 5, 0))).isZero();
  }

  @Test
  void rateOfOneSpoilsAll() {
    assertThat(malformed(SampledLines.options(500, 5, 1))).isEqualTo(500);
  }

  private static long malformed(SampleOptions options) {
    return SampledLines.of(options, SampleFormat.TAB).stream()
        .filter(line -> !isSound(SampledLines.fields(line), line, 2))
        .count();
  }

  @ParameterizedTest
  @EnumSource
  void malformedLineIsMalformedInEveryFormat(SampleFormat format) {
    SampleOptions options = SampledLines.options(12_000, 9, 1);
    for (String line : SampledLines.of(options, format)) {
      assertThat(isSound(line, format)).as(line.length() > 999 ? "long line" : line).isFalse();
    }
  }

  private static boolean isSound(String line, SampleFormat format) {
    return switch (format) {
      case TAB -> isSound(SampledLines.fields(line), line, 2);
      case SPACE -> isSound(line.split(" "), line, 2);
      case KRAKEN -> isSound(SampledLines.fields(line), line, 3);
      case JSON -> isSoundJson(line);
    };
  }

  private static boolean isSound(String[] fields, String line, int time) {
    return fields.length >= 14 && line.length() <= LONGEST && isTime(fields[time]);
  }

  private static boolean isSoundJson(String line) {
    if (!line.endsWith("}") || !line.contains("\"uri_host\":") || line.length() > LONGEST) {
      return false;
    }
    int time = line.indexOf("\"dt\":\"") + 6;
    return isTime(line.substring(time, line.indexOf('"', time)));
  }

  private static boolean isTime(String text) {
    try {
      return LocalDateTime.parse(text) != null;
    } catch (DateTimeException e) {
      return false;
    }
  }

  @Test
  void linesOver64KibAreFewAndOnlyInLongLogs() {
    assertThat(tooLong(SampledLines.options(10_000, 9, 1))).isEqualTo(3);
    assertThat(tooLong(SampledLines.options(9_999, 9, 1))).isZero();
  }

  private static long tooLong(SampleOptions options) {
    List<String> lines = SampledLines.of(options, SampleFormat.TAB);
    return lines.stream().filter(line -> line.length() > LONGEST).count();
  }
}
