package org.wikimedia.analytics.kraken.bytes;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The table against a map of Java's. */
class SumTableTest {
  private final Map<byte[], long[]> model = new TreeMap<>(Arrays::compareUnsigned);

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6})
  void addsAsAMapDoes(int seed) {
    Random random = new Random(seed);
    SumTable table = new SumTable(2);
    for (int round = 0; round < 3; round++) {
      int keys = 1 + random.nextInt(1 << (2 * seed + 2));
      for (int i = 0; i < 3 * keys; i++) {
        add(table, random.nextInt(keys) % 5, key(random, keys), random.nextLong());
      }
      check(table);
      table.clear();
      model.clear();
      check(table);
    }
  }

  @Test
  void keepsKeysThatBeginOneAnotherApart() {
    SumTable table = new SumTable(2);
    byte[] longest = new byte[70_000];
    for (int length = 0; length < 300; length++) {
      add(table, 0, Arrays.copyOf(longest, length), length);
      add(table, 0, Arrays.copyOf(longest, length), 1);
    }
    for (int length = 65_530; length <= 70_000; length += 7) {
      add(table, 0, Arrays.copyOf(longest, length), length);
    }
    check(table);
  }

  @Test
  void keepsKeysApartThatDifferInTheirLastByteOnly() {
    SumTable table = new SumTable(2);
    for (int length = 1; length < 40; length++) {
      for (int last = 0; last < 256; last++) {
        byte[] key = new byte[length];
        Arrays.fill(key, (byte) 'a');
        key[length - 1] = (byte) last;
        add(table, 1, key, last);
      }
    }
    check(table);
  }

  @Test
  void addsTheFirstSumAlone() {
    SumTable table = new SumTable(1);
    table.start(1).append(bytes("a")).add(5);
    table.start(1).append(bytes("b")).add(7);
    table.start(1).append(bytes("a")).add(-6);
    table.sort();
    assertThat(table.size()).isEqualTo(2);
    assertThat(table.sum(0, 0)).isEqualTo(-1);
    assertThat(table.sum(1, 0)).isEqualTo(7);
  }

  @Test
  void startsSumsAtNothingWhereOlderKeysStood() {
    SumTable table = new SumTable(2);
    table.start(-1).append(bytes("a longer key than the next ones")).add(-1, -1);
    table.clear();
    table.start(1).append(bytes("a")).add(5);
    table.start(1).append(bytes("a")).add(1, 2);
    table.sort();
    assertThat(table.sum(0, 0)).isEqualTo(6);
    assertThat(table.sum(0, 1)).isEqualTo(2);
  }

  @Test
  void forgetsAKeyThatWasNotAdded() {
    SumTable table = new SumTable(1);
    table.start(1).append(bytes("given up")).append((byte) 'x');
    table.start(1).append(bytes("a")).add(1);
    table.start(1).append(bytes("given up"));
    table.sort();
    assertThat(table.size()).isEqualTo(1);
    assertThat(key(table, 0)).isEqualTo("\0\0\0\1a");
  }

  @Test
  void writesKeysPieceByPiece() {
    SumTable table = new SumTable(1);
    table.start(0x01020304).append((byte) 'a').append(bytes("xbcx"), 1, 3).append(bytes("")).add(1);
    table.sort();
    assertThat(key(table, 0)).isEqualTo("\1\2\3\4abc");
  }

  @Test
  void writesCellsWithoutBytesThatBreakLines() {
    SumTable table = new SumTable(1);
    byte[] cell = bytes("x y\tz\r\nü_\0x y\tz\r\nü_\0x");
    table.start(0x20090a0d).append(bytes(" ")).appendCell(cell, 1, cell.length - 1).add(1);
    table.sort();
    assertThat(key(table, 0)).isEqualTo("\40\11\12\15 _y_z__ü_\0x_y_z__ü_\0");
  }

  @Test
  void countsWhatItHolds() {
    SumTable table = new SumTable(2);
    long empty = table.used();
    table.start(1).append(new byte[20]).add(1, 1);
    long one = table.used();
    assertThat(one - empty).isBetween(40L, 100L);
    table.start(1).append(new byte[20]).add(1, 1);
    assertThat(table.used()).isEqualTo(one);
    assertThat(table.memory()).isGreaterThan(one);
    table.clear();
    assertThat(table.used()).isEqualTo(empty);
  }

  @Test
  void refusesToKeepNoSum() {
    assertThatThrownBy(() -> new SumTable(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("0 sums");
  }

  private void add(SumTable table, int number, byte[] key, long second) {
    table.start(number).append(key).add(1, second);
    byte[] whole = new byte[4 + key.length];
    whole[3] = (byte) number;
    System.arraycopy(key, 0, whole, 4, key.length);
    long[] sums = model.computeIfAbsent(whole, k -> new long[2]);
    sums[0]++;
    sums[1] += second;
  }

  private void check(SumTable table) {
    assertThat(table.size()).isEqualTo(model.size());
    table.sort();
    int i = 0;
    for (Map.Entry<byte[], long[]> expected : model.entrySet()) {
      byte[] actual = Arrays.copyOfRange(table.array(), table.keyFrom(i), table.keyTo(i));
      if (!Arrays.equals(actual, expected.getKey())) {
        assertThat(actual).as("key %d", i).isEqualTo(expected.getKey());
      }
      assertThat(table.sum(i, 0)).as("first sum").isEqualTo(expected.getValue()[0]);
      assertThat(table.sum(i, 1)).as("second sum").isEqualTo(expected.getValue()[1]);
      i++;
    }
  }

  /** Few different bytes, so that keys begin alike, and NULs at their ends. */
  private static byte[] key(Random random, int keys) {
    int length = random.nextInt(200) == 0 ? random.nextInt(2000) : random.nextInt(30);
    byte[] key = new byte[length];
    int different = 1 + random.nextInt(4);
    for (int i = 0; i < length; i++) {
      key[i] = (byte) (random.nextInt(different) * 85);
    }
    if (keys > 100 && random.nextInt(20_000) == 0) {
      return Arrays.copyOf(key, 70_000);
    }
    return random.nextInt(3) == 0 ? Arrays.copyOf(key, length + random.nextInt(10)) : key;
  }

  private static String key(SumTable table, int i) {
    int from = table.keyFrom(i);
    return new String(table.array(), from, table.keyTo(i) - from, ISO_8859_1);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(ISO_8859_1);
  }
}
