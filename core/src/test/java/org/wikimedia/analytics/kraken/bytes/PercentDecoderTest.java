package org.wikimedia.analytics.kraken.bytes;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PercentDecoderTest {
  @ParameterizedTest
  @CsvSource({
    "a, a",
    "%41, A",
    "%4a%4A, JJ",
    "%c3%A9, \u00c3\u00a9",
    "a%20b, a b",
    "%2541, %41",
    "%, %",
    "%4, %4",
    "a%, a%",
    "%%41, %A",
    "%4%41, %4A",
    "%g1, %g1",
    "%1g, %1g",
    "%G1, %G1",
    "%1`, %1`",
    "%1@, %1@",
    "%1/, %1/",
    "%1:, %1:",
    "% 1, % 1",
    "%-1, %-1",
    "%+1, %+1",
    "+, +",
    "%u0041, %u0041",
    "%\u00b11, %\u00b11",
    "'', ''"
  })
  void decodesEscapesAndLeavesBrokenOnes(String encoded, String decoded) {
    assertThat(decode(encoded)).isEqualTo(decoded);
  }

  @Test
  void decodesEveryByteInEitherCase() {
    for (int value = 0; value < 256; value++) {
      String expected = String.valueOf((char) value);
      assertThat(decode(String.format("%%%02x", value))).isEqualTo(expected);
      assertThat(decode(String.format("%%%02X", value))).isEqualTo(expected);
    }
  }

  @Test
  void givesBackWhatWasEncoded() {
    Random random = new Random(3986);
    for (int round = 0; round < 2_000; round++) {
      StringBuilder plain = new StringBuilder();
      StringBuilder encoded = new StringBuilder();
      for (int i = random.nextInt(50); i > 0; i--) {
        char c = (char) random.nextInt(256);
        plain.append(c);
        encoded.append(c == '%' || random.nextBoolean() ? String.format("%%%02X", (int) c) : c);
      }
      assertThat(decode(encoded.toString())).isEqualTo(plain.toString());
    }
  }

  @Test
  void doesNotReadBehindTheRange() {
    byte[] source = "x%41%42".getBytes(ISO_8859_1);
    byte[] target = new byte[10];
    Arrays.fill(target, (byte) '.');
    assertThat(PercentDecoder.decode(source, 1, 6, target, 2)).isEqualTo(5);
    assertThat(new String(target, ISO_8859_1)).isEqualTo("..A%4.....");
  }

  @Test
  void knowsHexadecimalDigits() {
    for (int c = -128; c < 256; c++) {
      int expected = c < 0 ? -1 : "0123456789abcdef".indexOf(Character.toLowerCase((char) c));
      assertThat(PercentDecoder.hexDigit(c)).as("%d", c).isEqualTo(expected);
    }
  }

  private static String decode(String encoded) {
    byte[] source = ("%4" + encoded + "41").getBytes(ISO_8859_1);
    byte[] target = new byte[encoded.length() + 1];
    int end = PercentDecoder.decode(source, 2, 2 + encoded.length(), target, 1);
    return new String(target, 1, end - 1, ISO_8859_1);
  }
}
