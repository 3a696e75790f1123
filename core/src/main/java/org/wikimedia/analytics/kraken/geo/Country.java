package org.wikimedia.analytics.kraken.geo;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;
import org.wikimedia.analytics.kraken.bytes.ByteSlice;
import org.wikimedia.analytics.kraken.bytes.Swar;

/** A country by its ISO 3166 code; one object a code, so that {@code ==} compares them. */
public final class Country {
  private static final int LETTERS = 26;
  private static final String ALL = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

  /** {@link #UNKNOWN} and a country for each pair of capital letters. */
  private static final Country[] COUNTRIES = new Country[1 + LETTERS * LETTERS];

  /** {@link #index} is below. */
  static final int COUNT = COUNTRIES.length;

  static {
    COUNTRIES[0] = new Country("--", 0);
    for (int i = 1; i < COUNTRIES.length; i++) {
      char first = ALL.charAt((i - 1) / LETTERS);
      char second = ALL.charAt((i - 1) % LETTERS);
      COUNTRIES[i] = new Country("" + first + second, i);
    }
  }

  /** No country is known: {@code --}. */
  public static final Country UNKNOWN = COUNTRIES[0];

  /** What udp-filter wrote for an address in no country; no country will ever have that code. */
  private static final Country UNKNOWN_IN_LOGS = of('X', 'X');

  private final String code;
  private final ByteSlice cell;
  private final int index;

  private Country(String code, int index) {
    this.code = code;
    this.index = index;
    byte[] bytes = code.getBytes(US_ASCII);
    cell = new ByteSlice().set(Arrays.copyOf(bytes, bytes.length + Swar.SLACK), 0, bytes.length);
  }

  /** The country of two capital letters; anything else, null too, is {@link #UNKNOWN}. */
  static Country of(String code) {
    return code == null || code.length() != 2 ? UNKNOWN : of(code.charAt(0), code.charAt(1));
  }

  /**
   * The country whose two capital letters, and nothing else, stand in {@code text} from the
   * absolute array index {@code from} on. {@code XX} and anything else is {@link #UNKNOWN}.
   */
  public static Country of(ByteSlice text, int from) {
    if (text.to() - from != 2) {
      return UNKNOWN;
    }
    Country country = of((char) text.array()[from], (char) text.array()[from + 1]);
    return country == UNKNOWN_IN_LOGS ? UNKNOWN : country;
  }

  private static Country of(char first, char second) {
    boolean capitals = first >= 'A' && first <= 'Z' && second >= 'A' && second <= 'Z';
    return at(capitals ? 1 + (first - 'A') * LETTERS + second - 'A' : 0);
  }

  /** The country with that {@link #index}. */
  static Country at(int index) {
    return COUNTRIES[index];
  }

  /** A small number, 0 for {@link #UNKNOWN}, that stands for the country in this process. */
  public int index() {
    return index;
  }

  /** Two capital letters, {@code --} for {@link #UNKNOWN}. */
  public String code() {
    return code;
  }

  /** The code's bytes, which may be copied by eight; not to be changed. */
  public ByteSlice cell() {
    return cell;
  }

  @Override
  public String toString() {
    return code;
  }
}
