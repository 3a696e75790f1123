package org.wikimedia.analytics.kraken.title;

import java.util.Arrays;
import org.wikimedia.analytics.kraken.bytes.ByteSlice;
import org.wikimedia.analytics.kraken.bytes.PercentDecoder;

/**
 * Finds the first parameter of some name in a query string. Parameters end at {@code &} or {@code
 * ;}; names and values are decoded as forms are, {@code +} being a space. Keeps the decoded value
 * until the next search.
 */
final class FormParameter {
  private final ByteSlice value = new ByteSlice();
  private final ByteSlice name = new ByteSlice();
  private final byte[][] names;
  private byte[] decoded = new byte[1024];

  FormParameter(byte[]... names) {
    this.names = names;
  }

  /** Decoded; empty for a parameter without one. */
  ByteSlice value() {
    return value;
  }

  boolean find(ByteSlice query) {
    if (decoded.length < query.length()) {
      decoded = Arrays.copyOf(decoded, 2 * query.length());
    }
    byte[] text = query.array();
    for (int at = query.from(); at < query.to(); at++) {
      int end = parameterEnd(text, at, query.to());
      int nameEnd = nameEnd(text, at, end);
      if (isWanted(name.set(decoded, 0, decode(text, at, nameEnd)))) {
        value.set(decoded, 0, decode(text, Math.min(nameEnd + 1, end), end));
        return true;
      }
      at = end;
    }
    return false;
  }

  private boolean isWanted(ByteSlice text) {
    for (byte[] wanted : names) {
      if (text.is(wanted)) {
        return true;
      }
    }
    return false;
  }

  private int decode(byte[] text, int from, int to) {
    for (int i = from; i < to; i++) {
      decoded[i - from] = text[i] == '+' ? (byte) ' ' : text[i];
    }
    return PercentDecoder.decode(decoded, 0, to - from, decoded, 0);
  }

  private static int parameterEnd(byte[] text, int from, int to) {
    int at = from;
    while (at < to && text[at] != '&' && text[at] != ';') {
      at++;
    }
    return at;
  }

  private static int nameEnd(byte[] text, int from, int to) {
    int at = from;
    while (at < to && text[at] != '=') {
      at++;
    }
    return at;
  }
}
