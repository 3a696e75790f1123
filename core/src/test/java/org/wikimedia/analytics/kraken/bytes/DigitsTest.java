package org.wikimedia.analytics.kraken.bytes;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class DigitsTest {
  /** Read where fewer than eight bytes stand before the end, and where more do. */
  private static void check(String text, int expected) {
    for (String before : new String[] {"", "9\t", "1234567890\t"}) {
      byte[] bytes = (before + text + "\t77").getBytes(ISO_8859_1);
      int from = before.length();
      assertThat(Digits.read(bytes, from, from + text.length()))
          .as("'%s' behind '%s'", text, before)
          .isEqualTo(expected);
    }
  }

  @Test
  void readsOneToEightDigits() {
    check("0", 0);
    check("7", 7);
    check("10", 10);
    check("007", 7);
    check("65536", 65536);
    check("12345678", 12345678);
    check("99999999", 99999999);
    check("00000000", 0);
  }

  @Test
  void readsWhatWasWritten() {
    Random random = new Random(3);
    for (int i = 0; i < 20_000; i++) {
      int digits = 1 + random.nextInt(Digits.MOST);
      int number = random.nextInt((int) Math.pow(10, digits));
      check(String.format("%0" + digits + "d", number), number);
    }
  }

  @Test
  void refusesEveryOtherByteAtEveryPlace() {
    for (int value = 0; value < 256; value++) {
      boolean digit = value >= '0' && value <= '9';
      for (int at = 0; at < Digits.MOST && !digit; at++) {
        StringBuilder text = new StringBuilder("12345678");
        text.setCharAt(at, (char) value);
        check(text.toString(), -1);
        check(text.substring(at), -1);
      }
    }
  }
}
