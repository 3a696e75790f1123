package org.wikimedia.analytics.kraken.bytes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ByteHashTest {
  private final Random random = new Random(9);

  @Test
  void isTheSameForTheSameBytesWhereverTheyStand() {
    for (int length = 0; length < 70; length++) {
      byte[] bytes = new byte[length];
      random.nextBytes(bytes);
      long hash = ByteHash.hash(bytes, 0, length);
      for (int before = 0; before < 10; before++) {
        for (int behind = 0; behind < 10; behind++) {
          byte[] array = new byte[before + length + behind];
          random.nextBytes(array);
          System.arraycopy(bytes, 0, array, before, length);
          assertThat(ByteHash.hash(array, before, before + length)).isEqualTo(hash);
        }
      }
    }
  }

  @Test
  void isAnotherWhenABitIsAnother() {
    for (int length = 0; length < 70; length++) {
      byte[] bytes = new byte[length];
      random.nextBytes(bytes);
      long hash = ByteHash.hash(bytes, 0, length);
      for (int bit = 0; bit < 8 * length; bit++) {
        bytes[bit / 8] ^= (byte) (1 << bit % 8);
        assertThat(ByteHash.hash(bytes, 0, length)).as("%d of %d", bit, length).isNotEqualTo(hash);
        bytes[bit / 8] ^= (byte) (1 << bit % 8);
      }
    }
  }

  @Test
  void tellsTitlesApart() {
    Set<Long> seen = new HashSet<>();
    for (int i = 0; i < 100_000; i++) {
      byte[] title = ("en.m:List_of_things_" + i + (i % 2 == 0 ? "_(film)" : "")).getBytes(UTF_8);
      assertThat(seen.add(ByteHash.hash(title, 0, title.length))).as("%d", i).isTrue();
    }
  }

  @Test
  void spreadsItsUpperHalf() {
    int[] found = new int[256];
    byte[] key = new byte[12];
    for (int i = 0; i < 25_600; i++) {
      Swar.storeBigEndian(key, 4, i);
      found[(int) (ByteHash.hash(key, 0, 12) >>> 32) & 255]++;
    }
    assertThat(Arrays.stream(found).max().getAsInt()).isLessThan(200);
    assertThat(Arrays.stream(found).min().getAsInt()).isGreaterThan(30);
  }
}
