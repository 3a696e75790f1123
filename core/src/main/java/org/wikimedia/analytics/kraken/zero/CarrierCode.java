package org.wikimedia.analytics.kraken.zero;

import static java.nio.charset.StandardCharsets.US_ASCII;

import org.wikimedia.analytics.kraken.bytes.ByteSlice;

/**
 * What codes of carriers look like: the country's three digits, a dash, and the carrier's two or
 * three, or one of the wildcards that TATA was logged with.
 */
final class CarrierCode {
  /** What is longer is no code, whatever the log says: it would be published as it is. */
  static final int LONGEST = 40;

  private static final int COUNTRY = 3;
  private static final byte[][] WILDCARDS = {
    bytes("0"), bytes("0*"), bytes("0%2A"), bytes("*"),
  };

  private CarrierCode() {}

  /** Whether the whole text is one. */
  static boolean is(ByteSlice text) {
    return text.length() > COUNTRY
        && countDigits(text, 0) == COUNTRY
        && text.at(COUNTRY) == '-'
        && (isNumber(text) || isWildcard(text));
  }

  private static boolean isNumber(ByteSlice text) {
    int digits = countDigits(text, COUNTRY + 1);
    return (digits == 2 || digits == 3) && text.length() == COUNTRY + 1 + digits;
  }

  private static boolean isWildcard(ByteSlice text) {
    for (byte[] wildcard : WILDCARDS) {
      if (text.length() == COUNTRY + 1 + wildcard.length && text.endsWith(wildcard)) {
        return true;
      }
    }
    return false;
  }

  private static int countDigits(ByteSlice text, int from) {
    int at = from;
    while (at < text.length() && text.at(at) >= '0' && text.at(at) <= '9') {
      at++;
    }
    return at - from;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(US_ASCII);
  }
}
