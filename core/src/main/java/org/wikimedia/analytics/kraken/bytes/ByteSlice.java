package org.wikimedia.analytics.kraken.bytes;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/**
 * A reusable view of the bytes {@code [from, to)} of an array it does not own. Bounds are checked
 * when the view is set; the look-ups inside run unchecked.
 */
public final class ByteSlice {
  private static final byte[] NOTHING = {};

  private byte[] array = NOTHING;
  private int from;
  private int to;

  public static ByteSlice of(byte[] bytes) {
    return new ByteSlice().set(bytes, 0, bytes.length);
  }

  /** A view of the text's bytes: one per char up to U+00FF, UTF-8 beyond. */
  public static ByteSlice of(String text) {
    return of(text.getBytes(UTF_8));
  }

  public ByteSlice set(byte[] bytes, int start, int end) {
    if (start < 0 || start > end || end > bytes.length) {
      throw new IndexOutOfBoundsException(start + " to " + end + " of " + bytes.length);
    }
    point(bytes, start, end);
    return this;
  }

  public ByteSlice set(ByteSlice other) {
    point(other.array, other.from, other.to);
    return this;
  }

  public ByteSlice set(byte[] bytes) {
    return set(bytes, 0, bytes.length);
  }

  public ByteSlice clear() {
    return set(NOTHING, 0, 0);
  }

  /** A reference that stays costs the collector no note ({@code JudgeBenchmark}). */
  private void point(byte[] bytes, int start, int end) {
    if (array != bytes) {
      array = bytes;
    }
    from = start;
    to = end;
  }

  public byte[] array() {
    return array;
  }

  public int from() {
    return from;
  }

  /** Index behind the last byte. */
  public int to() {
    return to;
  }

  public int length() {
    return to - from;
  }

  public boolean isEmpty() {
    return from == to;
  }

  /** True for nothing and for the single dash that logs write where a value is missing. */
  public boolean isMissing() {
    return from == to || (to - from == 1 && array[from] == '-');
  }

  public byte at(int index) {
    return array[from + index];
  }

  /** The first eight bytes, the first one lowest; zeros where there are fewer. */
  public long firstWord() {
    return Swar.loadUpTo(array, from, Math.min(to, from + Swar.SLACK));
  }

  public boolean is(byte[] other) {
    return to - from == other.length && startsWith(other, from);
  }

  public boolean startsWith(byte[] prefix) {
    return startsWith(prefix, from);
  }

  /** True if {@code prefix} stands at the absolute array index {@code at}, inside this view. */
  public boolean startsWith(byte[] prefix, int at) {
    if (to - at < prefix.length) {
      return false;
    }
    for (int i = 0; i < prefix.length; i++) {
      if (array[at + i] != prefix[i]) {
        return false;
      }
    }
    return true;
  }

  public boolean endsWith(byte[] suffix) {
    return length() >= suffix.length && startsWith(suffix, to - suffix.length);
  }

  /** Absolute array index of the first {@code value} at or behind {@code start}, or -1. */
  public int indexOf(int value, int start) {
    int found = Swar.find(array, start, to, value);
    return found < to ? found : -1;
  }

  public int indexOf(int value) {
    return indexOf(value, from);
  }

  /** Absolute array index of the last {@code value}, or -1. */
  public int lastIndexOf(int value) {
    for (int i = to - 1; i >= from; i--) {
      if (array[i] == value) {
        return i;
      }
    }
    return -1;
  }

  /** Absolute array index of the first {@code text}, which is not empty, or -1. */
  public int indexOf(byte[] text) {
    int last = to - text.length;
    int i = from;
    if (text.length > 1) {
      long first = Swar.repeat(text[0] & 0xff);
      long second = Swar.repeat(text[1] & 0xff);
      for (; i <= last && i < array.length - Swar.SLACK; i += Swar.SLACK) {
        long marks =
            Swar.zeros(Swar.load(array, i) ^ first) & Swar.zeros(Swar.load(array, i + 1) ^ second);
        for (; marks != 0; marks &= marks - 1) {
          int at = i + Swar.index(marks);
          if (at <= last && startsWith(text, at)) {
            return at;
          }
        }
      }
    }
    for (; i <= last; i++) {
      if (array[i] == text[0] && startsWith(text, i)) {
        return i;
      }
    }
    return -1;
  }

  public boolean contains(byte[] text) {
    return indexOf(text) >= 0;
  }

  /** Like {@link #contains}, ASCII letters of either case; {@code lowerText} is in lower case. */
  public boolean containsIgnoreCase(byte[] lowerText) {
    int last = to - lowerText.length;
    for (int i = from; i <= last; i++) {
      if (matchesIgnoreCase(lowerText, i)) {
        return true;
      }
    }
    return false;
  }

  public boolean isIgnoreCase(byte[] lowerText) {
    return length() == lowerText.length && matchesIgnoreCase(lowerText, from);
  }

  public boolean startsWithIgnoreCase(byte[] lowerText) {
    return length() >= lowerText.length && matchesIgnoreCase(lowerText, from);
  }

  private boolean matchesIgnoreCase(byte[] lowerText, int at) {
    for (int i = 0; i < lowerText.length; i++) {
      if (lower(array[at + i]) != lowerText[i]) {
        return false;
      }
    }
    return true;
  }

  /** The byte, an ASCII capital made small. */
  public static byte lower(byte value) {
    return value >= 'A' && value <= 'Z' ? (byte) (value + ('a' - 'A')) : value;
  }

  public byte[] copy() {
    return Arrays.copyOfRange(array, from, to);
  }

  /** The bytes as UTF-8 text; for output and messages, not for work per line. */
  @Override
  public String toString() {
    return new String(array, from, length(), UTF_8);
  }

  /** One char a byte: nothing is lost, whatever the bytes are. */
  public String toLatin1() {
    return new String(array, from, length(), ISO_8859_1);
  }
}
