package org.wikimedia.analytics.kraken.bytes;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ByteTableTest {
  @Test
  void findsWhatWasPut() {
    ByteTable<String> table = new ByteTable<>(10);
    table.put(bytes("a"), "first");
    table.put(bytes("xbx"), 1, 2, "second");
    assertThat(table.get(bytes("a"))).isEqualTo("first");
    assertThat(table.get(bytes("yby"), 1, 2)).isEqualTo("second");
    assertThat(table.get(ByteSlice.of("b"))).isEqualTo("second");
    assertThat(table.get(bytes("c"))).isNull();
    assertThat(table.get(bytes("ab"))).isNull();
    assertThat(table.get(bytes(""))).isNull();
  }

  @Test
  void holdsTheEmptyKey() {
    ByteTable<String> table = new ByteTable<>(10);
    table.put(ByteSlice.of(""), "nothing");
    assertThat(table.get(bytes("abc"), 2, 2)).isEqualTo("nothing");
    assertThat(table.get(new byte[] {0})).isNull();
  }

  @Test
  void replacesAValue() {
    ByteTable<String> table = new ByteTable<>(2);
    table.put(bytes("a"), "first");
    table.put(bytes("b"), "second");
    table.put(bytes("a"), "third");
    assertThat(table.get(bytes("a"))).isEqualTo("third");
    assertThat(table.get(bytes("b"))).isEqualTo("second");
    assertThat(table.size()).isEqualTo(2);
  }

  @Test
  void copiesItsKeys() {
    ByteTable<String> table = new ByteTable<>(2);
    byte[] key = bytes("a");
    table.put(key, "first");
    key[0] = 'b';
    assertThat(table.get(bytes("a"))).isEqualTo("first");
    assertThat(table.get(bytes("b"))).isNull();
  }

  @Test
  void emptiesItselfWhenFull() {
    ByteTable<String> table = new ByteTable<>(3);
    for (String key : new String[] {"a", "b", "c"}) {
      table.put(bytes(key), key);
    }
    assertThat(table.size()).isEqualTo(3);
    table.put(bytes("d"), "d");
    assertThat(table.size()).isEqualTo(1);
    assertThat(table.get(bytes("d"))).isEqualTo("d");
    assertThat(table.get(bytes("a"))).isNull();
  }

  @Test
  void growsAsAMapDoes() {
    Random random = new Random(31);
    ByteTable<Integer> table = new ByteTable<>(100_000);
    Map<String, Integer> model = new HashMap<>();
    for (int i = 0; i < 100_000; i++) {
      String key = Integer.toString(random.nextInt(30_000), 2 + random.nextInt(3));
      table.put(bytes(key), i);
      model.put(key, i);
    }
    assertThat(table.size()).isEqualTo(model.size());
    model.forEach((key, value) -> assertThat(table.get(bytes(key))).isEqualTo(value));
    assertThat(table.get(bytes("x"))).isNull();
  }

  @Test
  void neverHoldsMoreThanItsCapacity() {
    ByteTable<Integer> table = new ByteTable<>(1000);
    for (int i = 0; i < 10_000; i++) {
      table.put(bytes(Integer.toString(i)), i);
      assertThat(table.size()).isLessThanOrEqualTo(1000);
      assertThat(table.get(bytes(Integer.toString(i)))).isEqualTo(i);
    }
    assertThat(table.size()).isEqualTo(1000);
  }

  @Test
  void forgetsEverything() {
    ByteTable<Integer> table = new ByteTable<>(10);
    table.put(bytes("a"), 1);
    table.clear();
    assertThat(table.size()).isZero();
    assertThat(table.get(bytes("a"))).isNull();
  }

  @Test
  void refusesToHoldNothing() {
    assertThatThrownBy(() -> new ByteTable<String>(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("capacity 0");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(ISO_8859_1);
  }
}
