package org.wikimedia.analytics.kraken.request;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wikimedia.analytics.kraken.bytes.Swar;

/** Lines at the limit of 64 KiB, and what is no block of lines. */
class LineLengthTest {
  private static final int LIMIT = 65536;

  private final Request request = new Request();

  @ParameterizedTest
  @EnumSource(LogFormat.class)
  void readsALineOfSixtyFourKibibytes(LogFormat format) {
    assertThat(parse(format, line(format, LIMIT))).isEqualTo(ParseStatus.PARSED);
    assertThat(Hour.text(request.hour())).isEqualTo("2013-02-28T22");
    assertThat(request.userAgent().length()).isGreaterThan(LIMIT - 1000);
  }

  @ParameterizedTest
  @EnumSource(LogFormat.class)
  void refusesALineOfOneByteMore(LogFormat format) {
    assertThat(parse(format, line(format, LIMIT + 1))).isEqualTo(ParseStatus.LONG_LINE);
  }

  @ParameterizedTest
  @EnumSource(LogFormat.class)
  void doesNotCountTheLineEnd(LogFormat format) {
    assertThat(parse(format, line(format, LIMIT) + "\r")).isEqualTo(ParseStatus.PARSED);
    assertThat(parse(format, line(format, LIMIT) + "\r\r")).isEqualTo(ParseStatus.LONG_LINE);
  }

  @ParameterizedTest
  @EnumSource(LogFormat.class)
  void callsALongLineLongWhateverElseIsWrong(LogFormat format) {
    assertThat(parse(format, "x".repeat(LIMIT + 1))).isEqualTo(ParseStatus.LONG_LINE);
    assertThat(parse(format, "x".repeat(LIMIT))).isNotEqualTo(ParseStatus.LONG_LINE);
  }

  @Test
  void readsAnObjectWhoseValueFillsTheLine() {
    String shortest = LogLines.json("2013-02-28T22:00:00");
    String longest = "\\ud83d".repeat((LIMIT - shortest.length()) / 6);
    String line = shortest.replace("Caf\\u00e9", "Caf\\u00e9" + longest);
    assertThat(parse(LogFormat.AUTO, line)).isEqualTo(ParseStatus.PARSED);
    assertThat(request.url().path().length())
        .isEqualTo("/wiki/Cafe".length() + 1 + longest.length() / 2);
  }

  @Test
  void readsOnAfterALongLine() {
    String good = LogLines.tab("2013-02-28T22:00:00");
    byte[] lines = ("x".repeat(3 * LIMIT) + "\n" + good + "\n").getBytes(ISO_8859_1);
    RequestParser parser = new RequestParser(LogFormat.AUTO);
    parser.start(RequestParser.buffer(lines), 0, lines.length);
    assertThat(parser.next(request)).isTrue();
    assertThat(request.parseStatus()).isEqualTo(ParseStatus.LONG_LINE);
    assertThat(parser.next(request)).isTrue();
    assertThat(request.parseStatus()).isEqualTo(ParseStatus.PARSED);
    assertThat(parser.next(request)).isFalse();
  }

  @Test
  void readsNothingOutOfNothing() {
    RequestParser parser = new RequestParser(LogFormat.AUTO);
    parser.start(new byte[Swar.SLACK], 0, 0);
    assertThat(parser.next(request)).isFalse();
  }

  @Test
  void refusesWhatIsNoBlockOfLines() {
    RequestParser parser = new RequestParser(LogFormat.AUTO);
    byte[] lines = Arrays.copyOf("a\nb\n".getBytes(ISO_8859_1), 4 + Swar.SLACK);
    assertThatThrownBy(() -> parser.start(lines, 0, 3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("not whole lines: 0 to 3 of 12 bytes");
    assertThatThrownBy(() -> parser.start(lines, -1, 2))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> parser.start(lines, 2, 0))
        .isInstanceOf(IllegalArgumentException.class);
    byte[] tight = Arrays.copyOf(lines, 4 + Swar.SLACK - 1);
    assertThatThrownBy(() -> parser.start(tight, 0, 4))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> parser.parse("a\nb".getBytes(ISO_8859_1), request))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("more than one line");
  }

  private ParseStatus parse(LogFormat format, String line) {
    return new RequestParser(format).parse(line.getBytes(ISO_8859_1), request);
  }

  /** A line of the format, its agent made so long that the line has {@code length} bytes. */
  private static String line(LogFormat format, int length) {
    String time = "2013-02-28T22:00:00";
    String line =
        switch (format) {
          case JSON -> LogLines.json(time);
          case SPACE -> LogLines.space(time);
          case KRAKEN -> LogLines.kraken(time);
          default -> LogLines.tab(time);
        };
    return line.replace("Mozilla", "Mozilla" + "a".repeat(length - line.length()));
  }
}
