package org.wikimedia.analytics.kraken.counts;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** Builds lines of published files out of bytes and numbers and hands them on in large pieces. */
public final class LineBuffer {
  private static final int PIECE = 1 << 16;
  private static final int LONGEST_NUMBER = 20;

  private final OutputStream out;
  private byte[] buffer = new byte[2 * PIECE];
  private int length;

  public LineBuffer(OutputStream out) {
    this.out = out;
  }

  public LineBuffer text(String latin) {
    return bytes(latin.getBytes(ISO_8859_1));
  }

  public LineBuffer bytes(byte[] bytes) {
    return bytes(bytes, 0, bytes.length);
  }

  public LineBuffer bytes(byte[] bytes, int from, int to) {
    room(to - from);
    System.arraycopy(bytes, from, buffer, length, to - from);
    length += to - from;
    return this;
  }

  public LineBuffer space() {
    return one(' ');
  }

  public LineBuffer tab() {
    return one('\t');
  }

  /** Writes an unsigned 64-bit number in decimal digits. */
  public LineBuffer unsigned(long number) {
    if (number < 0) {
      return text(Long.toUnsignedString(number));
    }
    room(LONGEST_NUMBER);
    int digits = 1;
    for (long rest = number / 10; rest != 0; rest /= 10) {
      digits++;
    }
    long rest = number;
    for (int i = length + digits - 1; i >= length; i--) {
      buffer[i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    length += digits;
    return this;
  }

  /** Ends the line. */
  public void end() throws IOException {
    one('\n');
    if (length >= PIECE) {
      flush();
    }
  }

  /** Hands on what is there; the stream behind is neither flushed nor closed. */
  public void flush() throws IOException {
    out.write(buffer, 0, length);
    length = 0;
  }

  private LineBuffer one(char character) {
    room(1);
    buffer[length++] = (byte) character;
    return this;
  }

  private void room(int bytes) {
    if (length + bytes > buffer.length) {
      buffer = Arrays.copyOf(buffer, 2 * (length + bytes));
    }
  }
}
