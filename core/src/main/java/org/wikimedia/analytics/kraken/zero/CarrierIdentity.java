package org.wikimedia.analytics.kraken.zero;

import java.util.List;
import java.util.Set;
import org.wikimedia.analytics.kraken.bytes.ByteSlice;
import org.wikimedia.analytics.kraken.data.DataFile;

/**
 * Who a carrier is, the same in all its rows.
 *
 * @param codes as logged: three digits, a dash, two or three digits; or, of a carrier that was
 *     logged with wildcards, {@code 0}, {@code 0*}, {@code 0%2A} or {@code *} behind the dash. None
 *     are patterns.
 * @param networks the data file of its CIDR blocks, or {@code -}
 */
record CarrierIdentity(
    List<String> codes, String slug, String name, String country, String networks) {
  /** How many of a row's cells it takes. */
  static final int CELLS = 5;

  static final String NONE = "-";

  /** The carrier whose row holds for all codes that are not listed. */
  private static final String DEFAULT = "default";

  static CarrierIdentity read(DataFile.Line row) {
    List<String> cells = row.cells();
    String slug = cells.get(1);
    boolean isDefault = cells.get(0).equals(WordList.ANY);
    if (isDefault != slug.equals(DEFAULT)) {
      throw row.wrong("codes * and carrier default go together");
    }
    CarrierIdentity identity =
        new CarrierIdentity(
            codes(row, cells.get(0)), slug, cells.get(2), cells.get(3), cells.get(4));
    identity.refuseNonsense(row);
    return identity;
  }

  boolean isDefault() {
    return slug.equals(DEFAULT);
  }

  boolean hasNetworks() {
    return !networks.equals(NONE);
  }

  /** Refuses a row of the same carrier that has it otherwise. */
  void refuseOther(DataFile.Line row, CarrierIdentity other) {
    if (!Set.copyOf(codes).equals(Set.copyOf(other.codes))) {
      refuseOther(
          row,
          "the codes of " + slug + " are",
          String.join(" ", codes),
          String.join(" ", other.codes));
    }
    refuseOther(row, "the name of " + slug + " is", name, other.name);
    refuseOther(row, "the country of " + slug + " is", country, other.country);
    refuseOther(row, "the networks of " + slug + " are", networks, other.networks);
  }

  private static void refuseOther(DataFile.Line row, String what, String mine, String others) {
    if (!mine.equals(others)) {
      throw row.wrong(what + " '" + mine + "' further up, not '" + others + "'");
    }
  }

  private static List<String> codes(DataFile.Line row, String cell) {
    if (cell.equals(NONE) || cell.equals(WordList.ANY)) {
      return List.of();
    }
    List<String> codes = WordList.split(row, "codes", cell);
    for (String code : codes) {
      if (!CarrierCode.is(ByteSlice.of(code))) {
        throw row.wrong(
            "code '" + code + "' is neither like 641-14 nor 405-0, 405-0*, 405-0%2A, 405-*");
      }
    }
    return codes;
  }

  private void refuseNonsense(DataFile.Line row) {
    if (!slug.matches("[a-z0-9]+(-[a-z0-9]+)*") || slug.startsWith("zero-")) {
      throw row.wrong(
          "carrier '" + slug + "' is not like orange-uganda: a-z, 0-9 and dashes, no zero- first");
    }
    if (name.isBlank()) {
      throw row.wrong("the name of " + slug + " is empty");
    }
    if (!country.matches(isDefault() ? NONE : "[A-Z]{2}")) {
      throw row.wrong(
          "country '" + country + (isDefault() ? "' must be - here" : "' is not a code like UG"));
    }
    String file = "carrier-networks/" + slug + ".txt";
    if (hasNetworks() && (isDefault() || !networks.equals(file))) {
      throw row.wrong(
          "networks '"
              + networks
              + (isDefault() ? "' must be - here" : "' are neither - nor " + file));
    }
  }
}
