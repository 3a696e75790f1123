package org.wikimedia.analytics.kraken.bytes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Random;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;

/** Eight bytes at a time against one at a time. */
class SwarTest {
  private static final int ROUNDS = 20_000;

  private final Random random = new Random(64);

  @Test
  void marksZeros() {
    for (int i = 0; i < ROUNDS; i++) {
      long word = word();
      assertThat(Swar.zeros(word)).isEqualTo(marks(word, value -> value == 0));
    }
  }

  @Test
  void marksSmallBytes() {
    for (int i = 0; i < ROUNDS; i++) {
      long word = word();
      int limit = random.nextInt(127);
      assertThat(Swar.atMost(word, limit))
          .as("%x at most %d", word, limit)
          .isEqualTo(marks(word, value -> value <= limit));
    }
  }

  @Test
  void marksEveryByteAtEveryPlace() {
    for (int place = 0; place < 8; place++) {
      for (long value = 0; value < 256; value++) {
        long word = Swar.repeat('a') & ~(0xffL << 8 * place) | value << 8 * place;
        assertThat(Swar.atMost(word, '\n')).isEqualTo(marks(word, b -> b <= '\n'));
        assertThat(Swar.atMost(word, ' ')).isEqualTo(marks(word, b -> b <= ' '));
        assertThat(Swar.zeros(word)).isEqualTo(marks(word, b -> b == 0));
      }
    }
  }

  @Test
  void gathersMarksAsBits() {
    for (int bits = 0; bits < 256; bits++) {
      long marks = 0;
      for (int i = 0; i < 8; i++) {
        marks |= (bits >> i & 1L) << (8 * i + 7);
      }
      assertThat(Swar.bits(marks)).isEqualTo(bits);
      if (bits != 0) {
        assertThat(Swar.index(marks)).isEqualTo(Integer.numberOfTrailingZeros(bits));
      }
    }
  }

  @Test
  void keepsTheFirstBytes() {
    long word = 0x8877665544332211L;
    long[] expected = {
      0,
      0x11,
      0x2211,
      0x332211,
      0x44332211L,
      0x5544332211L,
      0x665544332211L,
      0x77665544332211L,
      word
    };
    for (int count = 0; count <= 8; count++) {
      assertThat(Swar.first(word, count)).isEqualTo(expected[count]);
    }
  }

  @Test
  void loadsAndStoresAtAnyIndex() {
    byte[] array = new byte[32];
    random.nextBytes(array);
    for (int i = 0; i <= 24; i++) {
      ByteBuffer buffer = ByteBuffer.wrap(array);
      assertThat(Swar.load(array, i)).isEqualTo(buffer.order(ByteOrder.LITTLE_ENDIAN).getLong(i));
      assertThat(Swar.loadBigEndian(array, i))
          .isEqualTo(buffer.order(ByteOrder.BIG_ENDIAN).getLong(i));
      long word = random.nextLong();
      byte before = i == 0 ? 0 : array[i - 1];
      Swar.store(array, i, word);
      assertThat(Swar.load(array, i)).isEqualTo(word);
      Swar.storeBigEndian(array, i, word);
      assertThat(Swar.loadBigEndian(array, i)).isEqualTo(word);
      assertThat(i == 0 ? 0 : array[i - 1]).isEqualTo(before);
    }
  }

  @Test
  void repeatsAByte() {
    assertThat(Swar.repeat('\n')).isEqualTo(0x0a0a0a0a0a0a0a0aL);
  }

  @Test
  void findsTheFirstOfAByte() {
    for (int i = 0; i < ROUNDS; i++) {
      byte[] array = new byte[random.nextInt(40)];
      for (int j = 0; j < array.length; j++) {
        array[j] = (byte) "aaaaaaaaaaaaabc\u0080\u00ffA".charAt(random.nextInt(18));
      }
      int from = random.nextInt(array.length + 1);
      int to = from + random.nextInt(array.length - from + 1);
      int value = (byte) "bc\u0080\u00ffx".charAt(random.nextInt(5));
      int other = (byte) "bc\u0080\u00ffx".charAt(random.nextInt(5));
      int first = first(array, from, to, b -> b == value);
      int firstOfTwo = first(array, from, to, b -> b == value || b == other);
      assertThat(Swar.find(array, from, to, value)).isEqualTo(first);
      assertThat(Swar.find(array, from, to, value, other)).isEqualTo(firstOfTwo);
    }
  }

  private static int first(byte[] array, int from, int to, IntPredicate wanted) {
    int at = from;
    while (at < to && !wanted.test(array[at])) {
      at++;
    }
    return at;
  }

  /** Bytes near the ends of ranges are likelier than others. */
  private long word() {
    long word = 0;
    for (int i = 0; i < 8; i++) {
      int[] likely = {0, 1, 0x7e, 0x7f, 0x80, 0x81, 0xff, random.nextInt(256)};
      word = word << 8 | likely[random.nextInt(likely.length)];
    }
    return random.nextBoolean() ? word : random.nextLong();
  }

  private static long marks(long word, IntPredicate wanted) {
    long marks = 0;
    for (int i = 0; i < 8; i++) {
      if (wanted.test((int) (word >>> 8 * i & 0xff))) {
        marks |= 0x80L << 8 * i;
      }
    }
    return marks;
  }
}
