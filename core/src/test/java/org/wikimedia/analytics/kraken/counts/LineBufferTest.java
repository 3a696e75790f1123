package org.wikimedia.analytics.kraken.counts;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineBufferTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final LineBuffer lines = new LineBuffer(out);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "1",
        "9",
        "10",
        "99",
        "100",
        "2147483647",
        "2147483648",
        "4294967296",
        "999999999999999999",
        "1000000000000000000",
        "9223372036854775807",
        "9223372036854775808",
        "9999999999999999999",
        "10000000000000000000",
        "18446744073709551614",
        "18446744073709551615"
      })
  void writesNumbersWithoutASign(String number) throws IOException {
    lines.unsigned(Long.parseUnsignedLong(number)).flush();
    assertThat(written()).isEqualTo(number);
  }

  @Test
  void writesAnyNumber() throws IOException {
    Random random = new Random(20);
    StringBuilder expected = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      long number = random.nextLong() >>> random.nextInt(64);
      expected.append(Long.toUnsignedString(number)).append('\n');
      lines.unsigned(number).end();
    }
    lines.flush();
    assertThat(written()).isEqualTo(expected.toString());
  }

  @Test
  void writesALineOfPieces() throws IOException {
    byte[] bytes = "x\u00e9\0y".getBytes(ISO_8859_1);
    lines.text("en\u00ff").space().bytes(bytes, 1, 3).tab().unsigned(1).bytes(bytes).end();
    lines.flush();
    assertThat(written()).isEqualTo("en\u00ff \u00e9\0\t1x\u00e9\0y\n");
  }

  @Test
  void handsOnLargePiecesOnly() throws IOException {
    lines.text("a").end();
    assertThat(out.size()).isZero();
    lines.bytes(new byte[65_536]).end();
    assertThat(out.size()).isEqualTo(65_539);
    lines.flush();
    assertThat(out.size()).isEqualTo(65_539);
    lines.flush();
    assertThat(out.size()).isEqualTo(65_539);
  }

  @Test
  void takesALineOfAnyLength() throws IOException {
    byte[] title = new byte[1_000_000];
    Arrays.fill(title, (byte) 'a');
    lines.text("en").space().bytes(title).space().unsigned(-1).end();
    lines.flush();
    assertThat(written()).isEqualTo("en " + "a".repeat(1_000_000) + " 18446744073709551615\n");
  }

  private String written() {
    return out.toString(ISO_8859_1);
  }
}
