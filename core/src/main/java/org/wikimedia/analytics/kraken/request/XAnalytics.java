package org.wikimedia.analytics.kraken.request;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.wikimedia.analytics.kraken.bytes.ByteSlice;

/**
 * One key of the X-Analytics field, whose {@code key=value} pairs are joined by semicolons. A key
 * without {@code =} has an empty value.
 */
public final class XAnalytics {
  private final byte[] key;
  private final ByteSlice value = new ByteSlice();

  public XAnalytics(String key) {
    this.key = key.getBytes(UTF_8);
  }

  /** The value of the last pair with this key; empty if there is none. */
  public ByteSlice value(Request request) {
    ByteSlice pairs = request.get(Field.X_ANALYTICS);
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

  /** The value of the first pair with this key; null if there is none. */
  public ByteSlice firstValue(Request request) {
    ByteSlice pairs = request.get(Field.X_ANALYTICS);
    for (int from = pairs.from(); from < pairs.to(); ) {
      int semicolon = pairs.indexOf(';', from);
      int end = semicolon < 0 ? pairs.to() : semicolon;
      if (isPair(pairs, from, end)) {
        return value;
      }
      from = end + 1;
    }
    return null;
  }

  /** True if the last pair's value holds more than blanks. */
  public boolean isGiven(Request request) {
    ByteSlice given = value(request);
    for (int i = 0; i < given.length(); i++) {
      if ((given.at(i) & 0xff) > ' ') {
        return true;
      }
    }
    return false;
  }

  /** True if the key stands at {@code from}. */
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
