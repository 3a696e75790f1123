package org.wikimedia.analytics.kraken.jobs.refine;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.wikimedia.analytics.kraken.bytes.ByteSlice;
import org.wikimedia.analytics.kraken.request.Field;
import org.wikimedia.analytics.kraken.request.Request;

/**
 * By what rows are ordered, and equal if they are the same request: host, sequence number, time and
 * URL as logged, with a byte between them that no text holds.
 */
final class RowKey {
  private static final byte BETWEEN = 0;

  private byte[] bytes = new byte[512];
  private int length;

  RowKey of(Request request) {
    length = 0;
    append(request.get(Field.HOST));
    appendNumber(request.sequence());
    append(request.get(Field.TIME));
    append(request.get(Field.URL));
    return this;
  }

  byte[] bytes() {
    return bytes;
  }

  int length() {
    return length;
  }

  /**
   * Whether rows of the key are the same request, which only a number tells: clients ask for the
   * same page within a second. Nought is what JSON without a number reads as.
   */
  static boolean isNumbered(byte[] key, int length) {
    int at = 0;
    while (key[at] != BETWEEN) {
      at++;
    }
    return at + Long.BYTES < length && ByteBuffer.wrap(key, at + 1, Long.BYTES).getLong() > 0;
  }

  private void append(ByteSlice text) {
    room(text.length() + 1);
    System.arraycopy(text.array(), text.from(), bytes, length, text.length());
    length += text.length();
    bytes[length++] = BETWEEN;
  }

  /** So that bytes are ordered as numbers are; a row without a number, -1, is the last. */
  private void appendNumber(long number) {
    room(Long.BYTES);
    for (int shift = Long.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
      bytes[length++] = (byte) (number >>> shift);
    }
  }

  private void room(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * (length + more));
    }
  }
}
