package org.wikimedia.analytics.kraken.net;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import org.wikimedia.analytics.kraken.bytes.ByteSlice;
import org.wikimedia.analytics.kraken.bytes.PercentDecoder;
import org.wikimedia.analytics.kraken.bytes.Swar;

/**
 * A reusable client address as 128 bits, read strictly: a dotted quad without leading zeros, or
 * IPv6 text of RFC 4291 section 2.2 (without a zone). An IPv4 address has the value of its
 * IPv4-mapped IPv6 address, {@code ::ffff:a.b.c.d}, so that both spellings are the same address.
 */
public final class IpAddress {
  private static final int GROUPS = 8;
  private static final long MAPPED = 0xffff_0000_0000L;
  private static final int NONE = -1;

  /** In four bytes: the digit 0; what makes the highest bit of a number above 9; that bit. */
  private static final int ZEROS = 0x30303030;

  private static final int ABOVE_NINE = 0x76767676;
  private static final int HIGH_BITS = 0x80808080;

  private final int[] groups = new int[GROUPS];
  private long high;
  private long low;
  private boolean dotted;

  /** The address that {@code text} spells, or null. */
  public static IpAddress of(String text) {
    byte[] bytes = text.getBytes(US_ASCII);
    IpAddress address = new IpAddress();
    return address.read(bytes, 0, bytes.length) ? address : null;
  }

  static IpAddress of(long high, long low) {
    IpAddress address = new IpAddress();
    address.high = high;
    address.low = low;
    return address;
  }

  public boolean read(ByteSlice text) {
    return read(text.array(), text.from(), text.to());
  }

  /**
   * Takes over the address that {@code [from, to)} spells; false, and no address, if it does not.
   */
  public boolean read(byte[] text, int from, int to) {
    boolean roomy = to + Swar.SLACK <= text.length;
    long quad = roomy ? quadByWords(text, from, to) : quad(text, from, to);
    dotted = quad != NONE;
    high = 0;
    low = dotted ? MAPPED | quad : 0;
    return dotted || readGroups(text, from, to);
  }

  /** The upper 64 bits. */
  public long high() {
    return high;
  }

  /** The lower 64 bits. */
  public long low() {
    return low;
  }

  /** True for an IPv4 address in either spelling. */
  public boolean isVersion4() {
    return high == 0 && low >>> 32 == 0xffff;
  }

  /** True if it was written as a dotted quad and nothing else. */
  public boolean isDotted() {
    return dotted;
  }

  private boolean readGroups(byte[] text, int from, int to) {
    int count = 0;
    int gap = NONE;
    int at = from;
    if (to - from >= 2 && text[from] == ':' && text[from + 1] == ':') {
      gap = 0;
      at += 2;
    }
    while (at < to) {
      int end = groupEnd(text, at, to);
      int read = readGroup(text, at, end, end == to, count);
      if (read == 0) {
        return false;
      }
      count += read;
      if (end == to) {
        break;
      }
      at = end + 1;
      if (at == to || (text[at] == ':' && gap != NONE)) {
        return false;
      }
      if (text[at] == ':') {
        gap = count;
        at++;
      }
    }
    return combine(count, gap);
  }

  /**
   * How many groups stand in {@code [from, to)}: one, two for a dotted quad, none if unreadable.
   */
  private int readGroup(byte[] text, int from, int to, boolean last, int count) {
    int value = hex(text, from, to);
    if (value != NONE && count < GROUPS) {
      groups[count] = value;
      return 1;
    }
    long quad = last && count < GROUPS - 1 ? quad(text, from, to) : NONE;
    if (quad == NONE) {
      return 0;
    }
    groups[count] = (int) (quad >>> 16);
    groups[count + 1] = (int) (quad & 0xffff);
    return 2;
  }

  /** Puts the zeros that {@code ::} stands for, at least one group, in their place. */
  private boolean combine(int count, int gap) {
    if (gap == NONE ? count != GROUPS : count >= GROUPS) {
      return false;
    }
    for (int i = 0; i < count; i++) {
      int place = gap != NONE && i >= gap ? i + GROUPS - count : i;
      long value = (long) groups[i] << (16 * (3 - (place & 3)));
      if (place < 4) {
        high |= value;
      } else {
        low |= value;
      }
    }
    return true;
  }

  private static int groupEnd(byte[] text, int from, int to) {
    int at = from;
    while (at < to && text[at] != ':') {
      at++;
    }
    return at;
  }

  private static int hex(byte[] text, int from, int to) {
    if (from == to || to - from > 4) {
      return NONE;
    }
    int value = 0;
    for (int i = from; i < to; i++) {
      int digit = PercentDecoder.hexDigit(text[i]);
      if (digit < 0) {
        return NONE;
      }
      value = value << 4 | digit;
    }
    return value;
  }

  /**
   * The same as {@link #quad}, where eight bytes can be read behind the text: how many digits a
   * number has is worked out, not guessed by a branch ({@code CountryBenchmark}).
   */
  private static long quadByWords(byte[] text, int from, int to) {
    long value = 0;
    int at = from;
    for (int part = 0; part < 4; part++) {
      if (at >= to) {
        return NONE;
      }
      int digits = (int) Swar.load(text, at) ^ ZEROS;
      int others = (digits | digits + ABOVE_NINE) & HIGH_BITS;
      int count = Math.min(Integer.numberOfTrailingZeros(others) >>> 3, to - at);
      int end = at + count;
      if (count == 0 || count > 3 || (end < to ? part == 3 || text[end] != '.' : part < 3)) {
        return NONE;
      }
      int aligned = digits << (4 - count) * Byte.SIZE;
      int number = (aligned >>> 24) + 10 * (aligned >>> 16 & 0xff) + 100 * (aligned >>> 8 & 0xff);
      if (number > 255 || (text[at] == '0' && count > 1)) {
        return NONE;
      }
      value = value << 8 | number;
      at = end + 1;
    }
    return value;
  }

  private static long quad(byte[] text, int from, int to) {
    long value = 0;
    int at = from;
    for (int part = 0; part < 4; part++) {
      int end = at;
      int number = 0;
      while (end < to && end - at < 3 && text[end] >= '0' && text[end] <= '9') {
        number = number * 10 + text[end++] - '0';
      }
      boolean ends = part == 3 ? end == to : end < to && text[end] == '.';
      if (end == at || number > 255 || (text[at] == '0' && end - at > 1) || !ends) {
        return NONE;
      }
      value = value << 8 | number;
      at = end + 1;
    }
    return value;
  }

  /** The same address as the JDK has it; made for each call. */
  public InetAddress toInetAddress() {
    byte[] bytes = ByteBuffer.allocate(16).putLong(high).putLong(low).array();
    try {
      return InetAddress.getByAddress(bytes);
    } catch (UnknownHostException e) {
      throw new IllegalStateException("sixteen bytes are an address", e);
    }
  }

  /** The address as text, a dotted quad for IPv4; all groups of an IPv6 address are written. */
  @Override
  public String toString() {
    return toInetAddress().getHostAddress();
  }
}
