package org.wikimedia.analytics.kraken.jobs.card;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.wikimedia.analytics.kraken.jobs.limn.LimnColumn;
import org.wikimedia.analytics.kraken.jobs.limn.LimnTable;

/** Numbers by date and column, which become a table without gaps between its dates. */
final class Series {
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu/MM/dd");

  private final String step;
  private final UnaryOperator<LocalDate> next;
  private final LocalDate last;
  private final TreeMap<LocalDate, Map<String, String>> rows = new TreeMap<>();

  private Series(String step, UnaryOperator<LocalDate> next, LocalDate last) {
    this.step = step;
    this.next = next;
    this.last = last;
  }

  /** Days up to the last of a month. */
  static Series days(YearMonth through) {
    return new Series("1d", date -> date.plusDays(1), through.atEndOfMonth());
  }

  /** Months up to one; dates are the first of the month. */
  static Series months(YearMonth through) {
    return new Series("1mo", date -> date.plusMonths(1), through.atDay(1));
  }

  void put(LocalDate date, String column, String number) {
    rows.computeIfAbsent(date, key -> new HashMap<>()).put(column, number);
  }

  /** Puts a column of another series under a name of its own here. */
  void copy(Series other, String column, String as) {
    other.rows.forEach(
        (date, numbers) -> {
          if (numbers.containsKey(column)) {
            put(date, as, numbers.get(column));
          }
        });
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  /** A date or cell that nobody put is not known, and empty. */
  LimnTable table(String id, String name, List<LimnColumn> columns) {
    List<List<String>> cells = new ArrayList<>();
    LocalDate date = rows.isEmpty() ? null : rows.firstKey();
    for (; date != null && !date.isAfter(last); date = next.apply(date)) {
      Map<String, String> numbers = rows.getOrDefault(date, Map.of());
      List<String> row = new ArrayList<>();
      row.add(date.format(DATE));
      columns.forEach(column -> row.add(numbers.getOrDefault(column.id(), "")));
      cells.add(row);
    }
    String label = step.equals("1mo") ? "Month" : "date";
    return new LimnTable(id, name, "", label, step, columns, cells);
  }
}
