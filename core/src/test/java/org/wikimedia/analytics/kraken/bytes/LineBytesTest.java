package org.wikimedia.analytics.kraken.bytes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LineBytesTest {
  @Test
  void replacesFourBytesAndNoOther() {
    for (int value = 0; value < 256; value++) {
      byte[] array = {'a', (byte) value, 'a'};
      LineBytes.replace(array, 0, 3);
      boolean breaking = value == ' ' || value == '\t' || value == '\r' || value == '\n';
      assertThat(array[1]).as("byte %d", value).isEqualTo(breaking ? (byte) '_' : (byte) value);
    }
  }

  @Test
  void replacesInsideTheRangeOnly() {
    Random random = new Random(8);
    for (int round = 0; round < 5_000; round++) {
      byte[] array = new byte[random.nextInt(60)];
      for (int i = 0; i < array.length; i++) {
        array[i] = (byte) " \t\r\n\0\u001fab_\u00a0\u0089".charAt(random.nextInt(11));
      }
      int from = random.nextInt(array.length + 1);
      int to = from + random.nextInt(array.length - from + 1);
      byte[] expected = array.clone();
      for (int i = from; i < to; i++) {
        expected[i] = " \t\r\n".indexOf(array[i]) < 0 ? array[i] : (byte) '_';
      }
      LineBytes.replace(array, from, to);
      assertThat(array).isEqualTo(expected);
    }
  }
}
