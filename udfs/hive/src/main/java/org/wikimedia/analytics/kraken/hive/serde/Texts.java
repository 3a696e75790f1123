package org.wikimedia.analytics.kraken.hive.serde;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Function;
import org.apache.hadoop.io.Text;
import org.wikimedia.analytics.kraken.bytes.LineBytes;

/**
 * A text of each of some few things, as published: worked out once.
 *
 * @param <T> the things, each one object
 */
final class Texts<T> {
  private static final int MOST_REMEMBERED = 10_000;

  private final Function<T, String> cell;
  private final Map<T, Text> known = new IdentityHashMap<>();

  /**
   * @param cell gives one char for each byte
   */
  Texts(Function<T, String> cell) {
    this.cell = cell;
  }

  Text of(T thing) {
    Text text = known.get(thing);
    return text == null ? remember(thing) : text;
  }

  private Text remember(T thing) {
    byte[] bytes = cell.apply(thing).getBytes(ISO_8859_1);
    LineBytes.replace(bytes, 0, bytes.length);
    Text text = new Text(bytes);
    if (known.size() == MOST_REMEMBERED) {
      known.clear();
    }
    known.put(thing, text);
    return text;
  }
}
