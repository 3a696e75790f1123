package org.wikimedia.analytics.kraken.net;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IpAddressTest {
  @ParameterizedTest
  @CsvSource({
    "0.0.0.0, 0, ffff00000000",
    "255.255.255.255, 0, ffffffffffff",
    "10.1.2.3, 0, ffff0a010203",
    "::ffff:10.1.2.3, 0, ffff0a010203",
    "::FFFF:0a01:203, 0, ffff0a010203",
    "::, 0, 0",
    "::1, 0, 1",
    "1::, 1000000000000, 0",
    "2620:0:860::1, 2620000008600000, 1",
    "1:2:3:4:5:6:7:8, 1000200030004, 5000600070008",
    "1::8, 1000000000000, 8",
    "1:2:3::5:6:7:8, 1000200030000, 5000600070008",
    "1:2:3:4:5:6:7::, 1000200030004, 5000600070000",
    "::2:3:4:5:6:7:8, 200030004, 5000600070008",
    "64:ff9b::1.2.3.4, 64ff9b00000000, 1020304",
    "1:2:3:4:5:6:1.2.3.4, 1000200030004, 5000601020304",
    "fFfF::, ffff000000000000, 0"
  })
  void readsAddresses(String text, String high, String low) {
    IpAddress address = IpAddress.of(text);
    assertThat(address).as(text).isNotNull();
    assertThat(address.high()).isEqualTo(Long.parseUnsignedLong(high, 16));
    assertThat(address.low()).isEqualTo(Long.parseUnsignedLong(low, 16));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        "1",
        "1.2.3",
        "1.2.3.",
        ".1.2.3",
        "1..2.3",
        "1.2.3.4.",
        "1.2.3.4.5",
        "256.1.1.1",
        "1.2.3.256",
        "01.2.3.4",
        "1.2.3.00",
        "1.2.3.4 ",
        " 1.2.3.4",
        "1.2.3.1000",
        "1.2.3.x",
        "-1.2.3.4",
        "1.2.3.4|UG",
        "2600:::::fd1a::103",
        ":",
        ":::",
        "1:",
        ":1",
        "1:2",
        "::1::",
        "1:::2",
        "1::2::3",
        "1:2:3:4:5:6:7",
        "1:2:3:4:5:6:7:8:9",
        "1:2:3:4:5:6:7:8::",
        "::1:2:3:4:5:6:7:8",
        "1:2:3:4::5:6:7:8",
        "12345::",
        "g::",
        "::1%eth0",
        "[::1]",
        "::1/64",
        "::1.2.3",
        "::1.2.3.4:5",
        "1.2.3.4::",
        "1:2:3:4:5:6:7:1.2.3.4",
        "::01.2.3.4",
        "unknown",
        "1:2:3:4:5:6:7:8:",
        "::1:"
      })
  void refusesWhatIsNoAddress(String text) {
    assertThat(IpAddress.of(text)).as(text).isNull();
  }

  @Test
  void tellsHowItWasWritten() {
    assertThat(IpAddress.of("10.1.2.3").isDotted()).isTrue();
    assertThat(IpAddress.of("::ffff:10.1.2.3").isDotted()).isFalse();
    assertThat(IpAddress.of("::ffff:10.1.2.3").isVersion4()).isTrue();
    assertThat(IpAddress.of("::10.1.2.3").isVersion4()).isFalse();
    assertThat(IpAddress.of("1::ffff:10.1.2.3").isVersion4()).isFalse();
  }

  @Test
  void forgetsTheAddressBefore() {
    IpAddress address = IpAddress.of("2620:0:860::1");
    assertThat(address.read("1:2".getBytes(US_ASCII), 0, 3)).isFalse();
    assertThat(address.high()).isZero();
    assertThat(address.low()).isZero();
    assertThat(address.read("::2".getBytes(US_ASCII), 0, 3)).isTrue();
    assertThat(address.low()).isEqualTo(2);
  }

  @Test
  void readsTheBytesBetween() {
    IpAddress address = new IpAddress();
    byte[] text = "x10.1.2.34x".getBytes(US_ASCII);
    assertThat(address.read(text, 1, 10)).isTrue();
    assertThat(address).hasToString("10.1.2.34");
    assertThat(address.read(text, 1, 9)).isTrue();
    assertThat(address).hasToString("10.1.2.3");
    assertThat(address.read(text, 1, 11)).isFalse();
  }

  @Test
  void writesWhatItReads() {
    Random random = new Random(6);
    for (int i = 0; i < 20_000; i++) {
      long high = random.nextBoolean() ? 0 : random.nextLong();
      long low = random.nextInt(4) == 0 ? random.nextInt(9) : random.nextLong();
      IpAddress written = IpAddress.of(high, low);
      IpAddress full = IpAddress.of(written.toString());
      IpAddress compressed = IpAddress.of(compress(written.toString(), random));
      assertThat(full.high()).isEqualTo(compressed.high()).isEqualTo(high);
      assertThat(full.low()).isEqualTo(compressed.low()).isEqualTo(low);
    }
  }

  @Test
  void neverThrows() {
    Random random = new Random(7);
    String signs = "0123456789abcdefF:::..|";
    for (int i = 0; i < 200_000; i++) {
      byte[] text = new byte[random.nextInt(24)];
      for (int j = 0; j < text.length; j++) {
        text[j] = (byte) signs.charAt(random.nextInt(signs.length()));
      }
      IpAddress address = new IpAddress();
      if (address.read(text, 0, text.length)) {
        IpAddress again = IpAddress.of(address.toString());
        assertThat(again.high()).isEqualTo(address.high());
        assertThat(again.low()).isEqualTo(address.low());
      }
    }
  }

  /** Puts {@code ::} in the place of one run of zero groups, any one. */
  private static String compress(String text, Random random) {
    String[] groups = text.split(":");
    for (int tries = 0; tries < 4 && groups.length == 8; tries++) {
      int from = random.nextInt(8);
      int to = from;
      while (to < 8 && groups[to].equals("0")) {
        to++;
      }
      if (to > from) {
        String left = String.join(":", Arrays.copyOfRange(groups, 0, from));
        return left + "::" + String.join(":", Arrays.copyOfRange(groups, to, 8));
      }
    }
    return text;
  }

  /** With room behind it an address is read by words, else by bytes. */
  @Test
  void readsTheSameWhateverStandsBehind() {
    Random random = new Random(6);
    byte[] letters = "0123456789259..../:\u00e9\t".getBytes(ISO_8859_1);
    IpAddress alone = new IpAddress();
    IpAddress inside = new IpAddress();
    int read = 0;
    for (int i = 0; i < 300_000; i++) {
      byte[] text = random.nextBoolean() ? any(random, letters) : quad(random);
      byte[] line = new byte[text.length + 9];
      Arrays.fill(line, letters[random.nextInt(letters.length)]);
      System.arraycopy(text, 0, line, 1, text.length);
      boolean expected = alone.read(text, 0, text.length);
      assertThat(inside.read(line, 1, 1 + text.length)).isEqualTo(expected);
      assertThat(inside.low()).isEqualTo(alone.low());
      assertThat(inside.isDotted()).isEqualTo(alone.isDotted());
      read += expected ? 1 : 0;
    }
    assertThat(read).isBetween(50_000, 250_000);
  }

  private static byte[] any(Random random, byte[] letters) {
    byte[] text = new byte[random.nextInt(18)];
    for (int i = 0; i < text.length; i++) {
      text[i] = letters[random.nextInt(letters.length)];
    }
    return text;
  }

  private static byte[] quad(Random random) {
    int most = random.nextInt(4) == 0 ? 300 : 256;
    String text =
        random.nextInt(most)
            + "."
            + random.nextInt(most)
            + "."
            + random.nextInt(100)
            + "."
            + random.nextInt(most);
    return text.getBytes(US_ASCII);
  }
}
