package org.wikimedia.analytics.kraken.jobs.sample;

import java.util.SplittableRandom;

/** Client addresses, and the lists of X-Forwarded-For. */
final class Addresses {
  private static final byte[] HEX = Ascii.bytes("0123456789abcdef");
  private static final byte[][] FIRST_SIX =
      prefixes(
          "2600:100f:b01b::",
          "2a00:1450:4013:c00::",
          "2001:470:1f0b:5a1::",
          "2a02:908:e641:",
          "2601:8:9d80:2f:");
  private static final byte[][] INTERNAL =
      prefixes(
          "10.64.0.",
          "10.64.32.",
          "10.20.0.",
          "10.128.0.",
          "208.80.152.",
          "208.80.153.",
          "208.80.154.",
          "208.80.155.",
          "91.198.174.",
          "10.64.0.",
          "10.64.32.",
          "208.80.154.",
          "91.198.174.",
          "10.64.48.",
          "198.35.26.");
  private static final byte[][] COUNTRIES = prefixes("|US", "|DE", "|IN", "|--", "|FR");
  private static final byte[] COMMA = Ascii.bytes(",");
  private static final byte[] COMMA_AND_SPACE = Ascii.bytes(",%20");

  private Addresses() {}

  private static byte[][] prefixes(String... texts) {
    byte[][] prefixes = new byte[texts.length][];
    for (int i = 0; i < texts.length; i++) {
      prefixes[i] = Ascii.bytes(texts[i]);
    }
    return prefixes;
  }

  /** A reader's address; a few are IPv6, and a few have been geocoded ({@code IP|CC}). */
  static void addReader(SplittableRandom random, LogText to) {
    int luck = random.nextInt(1000);
    if (luck < 45) {
      addSixth(random, to);
      return;
    }
    addFourth(random, to);
    if (luck >= 998) {
      to.add(COUNTRIES[random.nextInt(COUNTRIES.length)]);
    }
  }

  /** The address of a TLS terminator, as the cache behind it sees it; most are well known. */
  static void addInternal(SplittableRandom random, LogText to) {
    to.add(INTERNAL[random.nextInt(INTERNAL.length)]).addNumber(1 + random.nextInt(254));
  }

  /** The proxies a request came through, {@code -} for most. */
  static void addForwardedFor(SplittableRandom random, LogText to) {
    int luck = random.nextInt(1000);
    if (luck < 890) {
      to.add('-');
      return;
    }
    addFourth(random, to);
    for (int more = luck < 960 ? 0 : 1 + luck % 3; more > 0; more--) {
      to.add(luck < 990 ? COMMA : COMMA_AND_SPACE);
      addFourth(random, to);
    }
  }

  private static void addFourth(SplittableRandom random, LogText to) {
    long bits = random.nextLong();
    int first = 11 + (int) (bits & 0x7F) + (int) (bits >>> 7 & 0x3F);
    to.addNumber(first == 127 ? 93 : first);
    // The second number stays under 128, clear of our own and of private networks.
    to.add('.').addNumber(bits >>> 13 & 0x7F);
    to.add('.').addNumber(bits >>> 20 & 0xFF);
    to.add('.').addNumber(bits >>> 28 & 0xFF);
  }

  private static void addSixth(SplittableRandom random, LogText to) {
    to.add(FIRST_SIX[random.nextInt(FIRST_SIX.length)]);
    int bits = 0x1000_0000 | random.nextInt(0x1000_0000);
    for (int shift = 28; shift >= 0; shift -= 4) {
      to.add(HEX[bits >>> shift & 15]);
      if (shift == 16) {
        to.add(':');
      }
    }
  }
}
