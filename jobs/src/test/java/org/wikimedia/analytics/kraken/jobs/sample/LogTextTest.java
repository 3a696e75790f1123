package org.wikimedia.analytics.kraken.jobs.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LogTextTest {
  private final LogText text = new LogText(1);

  private String written() {
    return new String(text.bytes(), 0, text.length(), StandardCharsets.ISO_8859_1);
  }

  @Test
  void numbersKeepTheirSignAndWidth() {
    text.addNumber(0).add(' ').addNumber(-1510149917).add(' ').addNumber(Long.MAX_VALUE);
    text.add(' ').addDigits(7, 3).add(' ').addDigits(1234, 3);
    assertThat(written()).isEqualTo("0 -1510149917 9223372036854775807 007 1234");
  }

  @Test
  void jsonEscapesQuoteBackslashAndControlsAndNothingElse() {
    text.addJsonText("a\"b\\xC3\u0001\u001F/\u00FF".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(written()).isEqualTo("\"a\\\"b\\\\xC3\\u0001\\u001f/\u00FF\"");
  }

  @Test
  void spacesAreReplacedFromTheStartGivenOn() {
    text.add(Ascii.bytes("a b")).addWithoutSpaces(new LogText(1).add(Ascii.bytes(" c d")));
    assertThat(written()).isEqualTo("a b_c_d");
  }
}
