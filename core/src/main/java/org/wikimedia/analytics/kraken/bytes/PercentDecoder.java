package org.wikimedia.analytics.kraken.bytes;

/**
 * Percent-decoding byte by byte: a {@code %} with two hexadecimal digits behind it becomes their
 * byte, every other byte stays, so that broken escapes survive as they were written.
 */
public final class PercentDecoder {
  private PercentDecoder() {}

  /**
   * Decodes {@code [from, to)} into {@code target} from index {@code at} on, which must have room
   * for as many bytes; returns the index behind the last byte written.
   */
  public static int decode(byte[] source, int from, int to, byte[] target, int at) {
    int out = at;
    for (int i = from; i < to; i++) {
      int value = source[i] == '%' && i + 2 < to ? hexPair(source[i + 1], source[i + 2]) : -1;
      if (value < 0) {
        target[out++] = source[i];
      } else {
        target[out++] = (byte) value;
        i += 2;
      }
    }
    return out;
  }

  /** Value of a hexadecimal digit, or -1. */
  public static int hexDigit(int character) {
    if (character >= '0' && character <= '9') {
      return character - '0';
    }
    int letter = character | 0x20;
    return letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : -1;
  }

  /** The byte that two hexadecimal digits stand for, or -1 if one is none. */
  public static int hexPair(int high, int low) {
    int first = hexDigit(high);
    int second = hexDigit(low);
    return first < 0 || second < 0 ? -1 : first << 4 | second;
  }
}
