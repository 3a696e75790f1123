package org.wikimedia.analytics.kraken.jobs.sample;

import java.util.Arrays;

/**
 * A growing run of bytes that log lines and their fields are written into; reused, never shrunk.
 */
final class LogText {
  private static final byte[] HEX = Ascii.bytes("0123456789abcdef");

  private byte[] bytes;
  private int length;

  LogText(int capacity) {
    bytes = new byte[capacity];
  }

  byte[] bytes() {
    return bytes;
  }

  int length() {
    return length;
  }

  LogText clear() {
    length = 0;
    return this;
  }

  LogText add(int value) {
    reserve(1);
    bytes[length++] = (byte) value;
    return this;
  }

  LogText add(byte[] more) {
    return add(more, 0, more.length);
  }

  LogText add(LogText more) {
    return add(more.bytes, 0, more.length);
  }

  LogText add(byte[] more, int from, int count) {
    reserve(count);
    System.arraycopy(more, from, bytes, length, count);
    length += count;
    return this;
  }

  /** Adds {@code more} with every space written as {@code _}. */
  LogText addWithoutSpaces(LogText more) {
    int start = length;
    return add(more).replaceSpaces(start);
  }

  /** Writes every space from {@code start} on as {@code _}. */
  LogText replaceSpaces(int start) {
    for (int i = start; i < length; i++) {
      if (bytes[i] == ' ') {
        bytes[i] = '_';
      }
    }
    return this;
  }

  LogText addNumber(long number) {
    if (number < 0) {
      add('-');
      return addDigits(-number, 1);
    }
    return addDigits(number, 1);
  }

  /** Adds a number that is not negative with leading zeros up to {@code width} digits. */
  LogText addDigits(long number, int width) {
    int digits = Math.max(width, digitsOf(number));
    reserve(digits);
    long rest = number;
    for (int i = length + digits - 1; i >= length; i--) {
      bytes[i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    length += digits;
    return this;
  }

  LogText addJsonText(byte[] text) {
    return addJsonText(text, text.length);
  }

  LogText addJsonText(LogText text) {
    return addJsonText(text.bytes, text.length);
  }

  /** Adds a quoted JSON string (RFC 8259); bytes of 0x80 and above pass through, valid or not. */
  LogText addJsonText(byte[] text, int count) {
    reserve(6 * count + 2);
    int end = length;
    bytes[end++] = '"';
    for (int i = 0; i < count; i++) {
      byte value = text[i];
      if (value == '"' || value == '\\') {
        bytes[end++] = '\\';
        bytes[end++] = value;
      } else if (value >= 0 && value < ' ') {
        end = escapeControl(value, end);
      } else {
        bytes[end++] = value;
      }
    }
    bytes[end++] = '"';
    length = end;
    return this;
  }

  private int escapeControl(byte value, int start) {
    int end = start;
    bytes[end++] = '\\';
    bytes[end++] = 'u';
    bytes[end++] = '0';
    bytes[end++] = '0';
    bytes[end++] = HEX[value >> 4];
    bytes[end++] = HEX[value & 15];
    return end;
  }

  private void reserve(int count) {
    if (length + count > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(length + count, 2 * bytes.length));
    }
  }

  private static int digitsOf(long number) {
    int digits = 1;
    for (long rest = number; rest >= 10; rest /= 10) {
      digits++;
    }
    return digits;
  }
}
