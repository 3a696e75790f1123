package org.wikimedia.analytics.kraken.privacy;

import org.wikimedia.analytics.kraken.bytes.ByteSlice;
import org.wikimedia.analytics.kraken.net.IpAddress;

/**
 * A client address reduced to its network: an IPv4 address loses its last 8 bits, an IPv6 address
 * all behind its first 48, which is what one household or company has.
 */
public final class TruncatedAddress {
  private TruncatedAddress() {}

  /**
   * The network's first address, {@code 203.0.113.0} or {@code 2001:db8:85a3::}; null for what is
   * no address. Blanks around it and a country behind it ({@code address|country}) are left out; an
   * IPv4 address in IPv6 spelling is one of IPv4.
   */
  public static String of(String address) {
    if (address == null) {
      return null;
    }
    int bar = address.indexOf('|');
    IpAddress read = IpAddress.of((bar < 0 ? address : address.substring(0, bar)).trim());
    if (read == null) {
      return null;
    }
    return read.isVersion4() ? version4(read) : version6(read);
  }

  /** {@link #of(String)}. */
  public static String of(ByteSlice address) {
    return of(address.toLatin1());
  }

  private static String version4(IpAddress address) {
    String quad = address.toString();
    return quad.substring(0, quad.lastIndexOf('.')) + ".0";
  }

  private static String version6(IpAddress address) {
    StringBuilder text = new StringBuilder();
    int groups = 3;
    while (groups > 0 && group(address, groups - 1) == 0) {
      groups--;
    }
    for (int i = 0; i < groups; i++) {
      text.append(i == 0 ? "" : ":").append(Integer.toHexString(group(address, i)));
    }
    return text.append("::").toString();
  }

  private static int group(IpAddress address, int index) {
    return (int) (address.high() >>> (48 - 16 * index)) & 0xffff;
  }
}
