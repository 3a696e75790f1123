package org.wikimedia.analytics.kraken.bytes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Keys that make a sorter slow, deep or wrong; each list in four orders. */
class KeySorterTest {
  private static final int LENGTH_OFFSET = 16;

  private final List<byte[]> keys = new ArrayList<>();
  private final Random random = new Random(1961);

  @Test
  void sortsNothingAndOne() {
    check();
    keys.add(new byte[0]);
    check();
  }

  @Test
  void sortsNulsByTheirNumber() {
    for (int length = 0; length <= 300; length++) {
      keys.add(new byte[length]);
    }
    check();
  }

  @Test
  void sortsNulsBehindABeginning() {
    for (int length = 3; length <= 100; length++) {
      for (byte first : new byte[] {0, 'a', (byte) 0x80, (byte) 0xff}) {
        byte[] key = new byte[length];
        key[1] = first;
        keys.add(key);
      }
    }
    check();
  }

  @Test
  void sortsWhatDiffersFarBehind() {
    for (int i = 0; i < 300; i++) {
      byte[] key = new byte[5_000 + i % 20];
      Arrays.fill(key, (byte) 'a');
      key[4_990 + i % 10] = (byte) i;
      keys.add(key);
    }
    check();
  }

  @Test
  void sortsEqualKeys() {
    for (int i = 0; i < 1_000; i++) {
      keys.add(new byte[] {1, 2, 3, (byte) (i % 3)});
    }
    check();
  }

  @Test
  void sortsSingleBytesAsUnsigned() {
    for (int i = 0; i < 256; i++) {
      keys.add(new byte[] {(byte) i});
      keys.add(new byte[] {(byte) i, (byte) 0xff});
      keys.add(new byte[] {0, 0, 0, 0, 0, 0, 0, (byte) i});
      keys.add(new byte[] {0, 0, 0, 0, 0, 0, 0, 0, (byte) i});
    }
    check();
  }

  /** One key ends in each word, which drives it a level deeper each time. */
  @Test
  void isNotDrivenIntoAStackOverflow() throws InterruptedException {
    byte[] longest = new byte[16_000];
    Arrays.fill(longest, (byte) 'a');
    for (int length = 0; length <= longest.length; length += 8) {
      keys.add(Arrays.copyOf(longest, length));
    }
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    Thread small = new Thread(null, this::check, "small stack", 256 * 1024);
    small.setUncaughtExceptionHandler((thread, failure) -> thrown.set(failure));
    small.start();
    small.join();
    assertThat(thrown.get()).isNull();
  }

  @Test
  void sortsManyRandomKeys() {
    for (int round = 0; round < 60; round++) {
      keys.clear();
      int count = random.nextInt(3_000);
      int different = 1 + random.nextInt(256);
      int longest = 1 + random.nextInt(40);
      for (int i = 0; i < count; i++) {
        byte[] key = new byte[random.nextInt(longest)];
        for (int j = 0; j < key.length; j++) {
          key[j] = (byte) random.nextInt(different);
        }
        keys.add(key);
      }
      check();
    }
  }

  private void check() {
    List<byte[]> expected = new ArrayList<>(keys);
    expected.sort(Arrays::compareUnsigned);
    checkSorted(expected, keys);
    checkSorted(expected, expected);
    List<byte[]> reversed = new ArrayList<>(expected);
    Collections.reverse(reversed);
    checkSorted(expected, reversed);
    List<byte[]> shuffled = new ArrayList<>(expected);
    Collections.shuffle(shuffled, random);
    checkSorted(expected, shuffled);
  }

  private static void checkSorted(List<byte[]> expected, List<byte[]> given) {
    int size = 64;
    for (byte[] key : given) {
      size += LENGTH_OFFSET + 16 + key.length;
    }
    byte[] arena = new byte[size];
    int[] records = new int[given.size()];
    int at = 8;
    for (int i = 0; i < records.length; i++) {
      byte[] key = given.get(i);
      records[i] = at / 8;
      Swar.store(arena, at + LENGTH_OFFSET, key.length);
      System.arraycopy(key, 0, arena, at + LENGTH_OFFSET + 8, key.length);
      at += LENGTH_OFFSET + 8 + (key.length + 7) / 8 * 8;
    }
    new KeySorter(arena, LENGTH_OFFSET).sort(records);
    for (int i = 0; i < records.length; i++) {
      int from = records[i] * 8 + LENGTH_OFFSET + 8;
      byte[] wanted = expected.get(i);
      int length = (int) Swar.load(arena, from - 8);
      boolean same = Arrays.equals(arena, from, from + length, wanted, 0, wanted.length);
      assertThat(same).as("key %d of %d", i, records.length).isTrue();
    }
  }
}
