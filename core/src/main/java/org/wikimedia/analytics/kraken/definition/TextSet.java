package org.wikimedia.analytics.kraken.definition;

import java.util.Arrays;
import org.wikimedia.analytics.kraken.bytes.ByteSlice;

/** Texts to look for anywhere in another, in one pass over it. */
final class TextSet {
  private final byte[][][] byFirstByte = new byte[256][][];

  TextSet(byte[]... texts) {
    for (byte[] text : texts) {
      int first = text[0] & 0xff;
      byte[][] group = byFirstByte[first] == null ? new byte[0][] : byFirstByte[first];
      byFirstByte[first] = Arrays.copyOf(group, group.length + 1);
      byFirstByte[first][group.length] = text;
    }
  }

  boolean occursIn(ByteSlice text) {
    byte[] array = text.array();
    for (int i = text.from(); i < text.to(); i++) {
      byte[][] group = byFirstByte[array[i] & 0xff];
      if (group != null && startsOneOf(group, text, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean startsOneOf(byte[][] group, ByteSlice text, int at) {
    for (byte[] one : group) {
      if (text.startsWith(one, at)) {
        return true;
      }
    }
    return false;
  }
}
