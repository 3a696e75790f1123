package org.wikimedia.analytics.kraken.jobs.zero;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.wikimedia.analytics.kraken.data.DataFile;
import org.wikimedia.analytics.kraken.jobs.cli.CommandException;

/** Dates whose counts are known to be wrong, each with the reason if one is given. */
final class BadDates {
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private BadDates() {}

  /**
   * Reads a file of dates of event time, one a line: {@code 2013-01-31}, or the date, TAB, reason.
   *
   * @param file null for no bad dates; it may hold none, but comments
   * @throws org.wikimedia.analytics.kraken.data.DataException with file and line
   */
  static SortedMap<String, String> read(Path file) {
    SortedMap<String, String> dates = new TreeMap<>();
    if (file == null) {
      return dates;
    }
    if (!Files.isRegularFile(file)) {
      throw CommandException.wrong("--bad-dates takes a file, and " + file + " is none");
    }
    for (DataFile.Line line : DataFile.of(file).lines()) {
      List<String> cells = line.cells();
      if (cells.size() > 2) {
        throw line.wrong("a date, and behind a TAB its reason, are all a line holds");
      }
      if (!isDate(cells.get(0))) {
        throw line.wrong("'" + cells.get(0) + "' is not a date like 2013-01-31");
      }
      if (dates.containsKey(cells.get(0))) {
        throw line.wrong(cells.get(0) + " stands here twice");
      }
      dates.put(cells.get(0), cells.size() == 1 ? "" : cells.get(1));
    }
    return dates;
  }

  private static boolean isDate(String text) {
    try {
      return DATE.matcher(text).matches() && LocalDate.parse(text) != null;
    } catch (DateTimeException error) {
      return false;
    }
  }
}
