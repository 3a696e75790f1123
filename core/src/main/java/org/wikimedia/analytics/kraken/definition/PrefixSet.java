package org.wikimedia.analytics.kraken.definition;

import org.wikimedia.analytics.kraken.bytes.ByteSlice;

/** Texts to compare beginnings with; the first byte mostly decides. */
final class PrefixSet {
  private final byte[][][] byFirstByte = new byte[256][0][];

  PrefixSet(byte[][] prefixes) {
    for (byte[] prefix : prefixes) {
      int first = prefix[0] & 0xff;
      byte[][] group = byFirstByte[first];
      byFirstByte[first] = java.util.Arrays.copyOf(group, group.length + 1);
      byFirstByte[first][group.length] = prefix;
    }
  }

  boolean startsOneOf(ByteSlice text) {
    if (text.isEmpty()) {
      return false;
    }
    for (byte[] prefix : byFirstByte[text.at(0) & 0xff]) {
      if (text.startsWith(prefix)) {
        return true;
      }
    }
    return false;
  }
}
