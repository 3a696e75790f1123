package org.wikimedia.analytics.kraken.definition;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.wikimedia.analytics.kraken.bytes.ByteSlice;
import org.wikimedia.analytics.kraken.request.Field;

/** One key of the X-Analytics field, whose {@code key=value} pairs are joined by semicolons. */
final class XAnalytics {
  private final byte[] key;
  private final ByteSlice value = new ByteSlice();

  XAnalytics(String key) {
    this.key = key.getBytes(UTF_8);
  }

  /** The value of the last pair with this key; empty if there is none. */
  ByteSlice value(PageView view) {
    ByteSlice pairs = view.request().get(Field.X_ANALYTICS);
    if (pairs.isMissing()) {
      return value.clear();
    }
    int end = pairs.to();
    for (int at = end - 1; at >= pairs.from(); at--) {
      if (pairs.array()[at] == ';') {
        if (isPair(pairs, at + 1, end)) {
          return value;
        }
        end = at;
      }
    }
    return isPair(pairs, pairs.from(), end) ? value : value.clear();
  }

  /** True if that value holds more than blanks. */
  boolean isGiven(PageView view) {
    ByteSlice given = value(view);
    for (int i = 0; i < given.length(); i++) {
      if ((given.at(i) & 0xff) > ' ') {
        return true;
      }
    }
    return false;
  }

  /** True if the key stands at {@code from}; a key without {@code =} has an empty value. */
  private boolean isPair(ByteSlice pairs, int from, int end) {
    int keyEnd = from + key.length;
    if (keyEnd > end || !pairs.startsWith(key, from)) {
      return false;
    }
    if (keyEnd < end && pairs.array()[keyEnd] != '=') {
      return false;
    }
    value.set(pairs.array(), Math.min(keyEnd + 1, end), end);
    return true;
  }
}
