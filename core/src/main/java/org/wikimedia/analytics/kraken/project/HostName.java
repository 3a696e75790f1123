package org.wikimedia.analytics.kraken.project;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import org.wikimedia.analytics.kraken.bytes.ByteSlice;

/** Host names as they are compared and published. */
final class HostName {
  private HostName() {}

  /**
   * One char a byte: ASCII letters in lower case, no dots at the end, and an underscore for what
   * would break a published line or its key: white space, control characters, the colon.
   */
  static String publishable(ByteSlice host) {
    byte[] bytes = host.copy();
    int length = bytes.length;
    while (length > 0 && bytes[length - 1] == '.') {
      length--;
    }
    for (int i = 0; i < length; i++) {
      bytes[i] = breaksLine(bytes[i]) ? (byte) '_' : ByteSlice.lower(bytes[i]);
    }
    return new String(bytes, 0, length, ISO_8859_1);
  }

  /** The last two labels; all of it if there are no more, or if it is an IPv4 address. */
  static String lastTwoLabels(String host) {
    int last = host.lastIndexOf('.');
    boolean number = host.substring(last + 1).matches("[0-9]+");
    int before = last < 1 || number ? -1 : host.lastIndexOf('.', last - 1);
    return host.substring(before + 1);
  }

  private static boolean breaksLine(byte value) {
    return (value >= 0 && value <= ' ') || value == 0x7f || value == ':';
  }
}
