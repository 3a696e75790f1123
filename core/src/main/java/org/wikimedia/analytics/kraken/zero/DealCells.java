package org.wikimedia.analytics.kraken.zero;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.wikimedia.analytics.kraken.data.DataFile;
import org.wikimedia.analytics.kraken.project.Languages;
import org.wikimedia.analytics.kraken.project.Site;
import org.wikimedia.analytics.kraken.request.Hour;

/** The cells of a row of {@code carriers.tsv} that say what is free: valid_from to https. */
final class DealCells {
  /** In {@code carriers.tsv}: no time, no language, no proxy. */
  private static final String NONE = "-";

  private final DataFile.Line row;
  private final List<String> cells;
  private final Languages languages;

  private DealCells(DataFile.Line row, List<String> cells, Languages languages) {
    this.row = row;
    this.cells = cells;
    this.languages = languages;
  }

  /** Reads the six cells behind the carrier's own ones. */
  static Deal read(DataFile.Line row, Languages languages) {
    List<String> cells = row.cells();
    return new DealCells(row, cells.subList(CarrierIdentity.CELLS, cells.size()), languages).deal();
  }

  private Deal deal() {
    int from = hour("valid_from", cells.get(0), Deal.ALWAYS);
    int until = hour("valid_to", cells.get(1), Deal.STILL);
    if (until <= from) {
      throw row.wrong(
          "valid_to '" + cells.get(1) + "' is not after valid_from '" + cells.get(0) + "'");
    }
    return new Deal(from, until, sites(cells.get(2)), languages(), proxies(), https(cells.get(5)));
  }

  private int hour(String column, String cell, int unknown) {
    if (cell.equals(NONE)) {
      return unknown;
    }
    try {
      return Hour.parse(cell.contains("T") ? cell : cell + "T00");
    } catch (IllegalArgumentException e) {
      throw row.wrong(
          column
              + " '"
              + cell
              + "' is neither -, a date like 2012-04-12 nor an hour like 2012-04-12T10");
    }
  }

  private Set<Site> sites(String cell) {
    return switch (cell) {
      case "M" -> EnumSet.of(Site.MOBILE);
      case "Z" -> EnumSet.of(Site.ZERO);
      case "M Z" -> EnumSet.of(Site.MOBILE, Site.ZERO);
      default -> throw row.wrong("sites '" + cell + "' are none of M, Z, M Z");
    };
  }

  private WordList languages() {
    WordList codes = WordList.of(row, "languages", cells.get(3));
    for (String code : codes.words()) {
      if (!code.equals(NONE) && !languages.contains(code)) {
        throw row.wrong("language '" + code + "' is not in languages.txt");
      }
    }
    Set<String> free =
        codes.words().stream()
            .map(code -> code.equals(NONE) ? "" : code)
            .collect(Collectors.toUnmodifiableSet());
    return new WordList(codes.any(), free);
  }

  private WordList proxies() {
    String cell = cells.get(4);
    if (cell.equals(NONE)) {
      return new WordList(false, Set.of());
    }
    WordList names = WordList.of(row, "proxies", cell);
    for (String name : names.words()) {
      if (!name.matches("[A-Za-z][A-Za-z0-9]*")) {
        throw row.wrong("proxy '" + name + "' is not a name of letters and digits like Opera");
      }
    }
    return names;
  }

  private boolean https(String cell) {
    return switch (cell) {
      case "yes" -> true;
      case "no" -> false;
      default -> throw row.wrong("https '" + cell + "' is neither yes nor no");
    };
  }
}
