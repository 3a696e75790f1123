package org.wikimedia.analytics.kraken.request;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.wikimedia.analytics.kraken.bytes.ByteSlice;

/**
 * One key of the X-Analytics field, whose {@code key=value} pairs are joined by semicolons. A key
 * without {@code =} has an empty value.
 */
public final class XAnalytics {
  private final byte[] key;

  /** The bit of its first byte among {@link #initials}. */
  private final long initial;

  private final ByteSlice value = new ByteSlice();

  public XAnalytics(String key) {
    this.key = key.getBytes(UTF_8);
    initial = 1L << this.key[0];
  }

  /**
   * One bit, of 64, for each byte that a key begins with; none for a missing field. Most keys that
   * rules ask for are not there, and one look at the field tells it of all ({@code
   * JudgeBenchmark}).
   */
  static long initials(ByteSlice pairs) {
    long initials = 0;
    if (!pairs.isMissing()) {
      for (int from = pairs.from(); from < pairs.to(); ) {
        initials |= 1L << pairs.array()[from];
        int semicolon = pairs.indexOf(';', from);
        from = semicolon < 0 ? pairs.to() : semicolon + 1;
      }
    }
    return initials;
  }

  /** The value of the last pair with this key; empty if there is none. */
  public ByteSlice value(Request request) {
    if ((request.keyInitials() & initial) == 0) {
      return value.clear();
    }
    ByteSlice pairs = request.get(Field.X_ANALYTICS);
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
