package org.wikimedia.analytics.kraken.jobs.sample;

import java.util.Arrays;
import java.util.SplittableRandom;

/** How a title's bytes are spelled in a URL. */
enum TitleSpelling {
  /** Percent signs with upper case digits, as the wikis link. */
  CANONICAL,
  LOWER_CASE,
  /** Percent signs for punctuation too. */
  THOROUGH,
  /** UTF-8 as it is. */
  RAW,
  /** UTF-8 as it is, and spaces for underscores. */
  SPACED,
  /** {@code \xC3\xA9}, as servers escape bytes for their logs. */
  ESCAPED,
  /** Percent signs encoded once more. */
  TWICE,
  /** Bytes that are no UTF-8. */
  INVALID;

  private static final Weighted<TitleSpelling> SHARES =
      new Weighted<TitleSpelling>()
          .add(900, CANONICAL)
          .add(30, LOWER_CASE)
          .add(15, THOROUGH)
          .add(20, RAW)
          .add(12, SPACED)
          .add(12, ESCAPED)
          .add(5, TWICE)
          .add(6, INVALID);
  private static final String KEPT = "-_.~:/,()'!*@;$";
  private static final byte[] UPPER = Ascii.bytes("0123456789ABCDEF");
  private static final byte[] LOWER = Ascii.bytes("0123456789abcdef");

  static TitleSpelling draw(SplittableRandom random) {
    return SHARES.draw(random);
  }

  byte[] spell(String title) {
    LogText spelled = new LogText(64);
    for (byte value : Ascii.bytes(title)) {
      add(value, spelled);
    }
    return copy(spelled);
  }

  /** A title encoded several times over and repeated, up to {@code longest} bytes. */
  static byte[] doubleEncoded(String title, int times, int longest) {
    byte[] percent = Ascii.bytes("%" + "25".repeat(times));
    LogText spelled = new LogText(longest);
    byte[] bytes = Ascii.bytes(title);
    for (int i = 0; spelled.length() < longest - percent.length - 2; i++) {
      addEscape(percent, bytes[i % bytes.length], UPPER, spelled);
    }
    return copy(spelled);
  }

  private void add(byte value, LogText to) {
    if (isLetterOrDigit(value)) {
      to.add(value);
      return;
    }
    boolean punctuation = KEPT.indexOf(value) >= 0;
    switch (this) {
      case RAW -> to.add(value == '?' || value == '#' ? '_' : value);
      case SPACED -> to.add(value == '_' ? ' ' : value == '?' || value == '#' ? '_' : value);
      case INVALID -> to.add(punctuation ? value : (value & 0xFF) | 0xE0);
      case ESCAPED -> addKeptOr(punctuation, value, "\\x", UPPER, to);
      case TWICE -> addKeptOr(punctuation, value, "%25", UPPER, to);
      case LOWER_CASE -> addKeptOr(punctuation, value, "%", LOWER, to);
      case THOROUGH -> addKeptOr(value == '_', value, "%", UPPER, to);
      case CANONICAL -> addKeptOr(punctuation, value, "%", UPPER, to);
    }
  }

  private static void addKeptOr(
      boolean kept, byte value, String escape, byte[] digits, LogText to) {
    if (kept) {
      to.add(value);
    } else {
      addEscape(Ascii.bytes(escape), value, digits, to);
    }
  }

  private static void addEscape(byte[] escape, byte value, byte[] digits, LogText to) {
    to.add(escape).add(digits[(value & 0xF0) >> 4]).add(digits[value & 15]);
  }

  private static boolean isLetterOrDigit(byte value) {
    int lower = value | 32;
    return (value >= '0' && value <= '9') || (lower >= 'a' && lower <= 'z');
  }

  private static byte[] copy(LogText spelled) {
    return Arrays.copyOf(spelled.bytes(), spelled.length());
  }
}
