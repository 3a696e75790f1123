package org.wikimedia.analytics.kraken.months;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.wikimedia.analytics.kraken.data.DataFile;

/**
 * A file of bad dates: a range of event time a line ({@link RangeText}), and behind a TAB or comma
 * the reason. The aggregator's BAD_DATES.csv, with its header {@code Date}, is one too.
 */
final class BadRangesFile {
  private BadRangesFile() {}

  static List<BadRange> read(DataFile file) {
    List<BadRange> bad = new ArrayList<>();
    Set<HourRange> seen = new HashSet<>();
    for (DataFile.Line line : file.lines()) {
      String[] cells = line.text().split("[\t,]", 2);
      if (cells[0].strip().toLowerCase(Locale.ROOT).equals("date")) {
        continue;
      }
      BadRange range = new BadRange(range(line, cells[0].strip()), reason(cells));
      if (!seen.add(range.range())) {
        throw line.wrong(cells[0] + " stands here twice");
      }
      bad.add(range);
    }
    return bad;
  }

  private static HourRange range(DataFile.Line line, String text) {
    try {
      return RangeText.parse(text);
    } catch (IllegalArgumentException error) {
      throw line.wrong(error.getMessage());
    }
  }

  private static String reason(String... cells) {
    return cells.length == 1 ? "" : cells[1].strip();
  }
}
