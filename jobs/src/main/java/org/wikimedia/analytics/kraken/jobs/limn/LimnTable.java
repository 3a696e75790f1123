package org.wikimedia.analytics.kraken.jobs.limn;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A datafile with its datasource.
 *
 * @param id the name of both files
 * @param name for people
 * @param notes for people, HTML; may be empty
 * @param dateLabel {@code Month} or {@code date}
 * @param step {@code 1mo}, {@code 1d}
 * @param columns behind the date
 * @param rows a date, spelled {@code 2013/02/01}, and as many cells as there are columns; an empty
 *     cell is not known
 */
public record LimnTable(
    String id,
    String name,
    String notes,
    String dateLabel,
    String step,
    List<LimnColumn> columns,
    List<List<String>> rows) {
  public LimnTable {
    for (List<String> row : rows) {
      if (row.size() != columns.size() + 1) {
        throw new IllegalArgumentException(
            id + " has " + (columns.size() + 1) + " columns and a row of " + row.size());
      }
    }
  }

  /** The datafile. */
  String csv() {
    String header =
        dateLabel
            + columns.stream().map(column -> "," + column.label()).collect(Collectors.joining());
    StringBuilder csv = new StringBuilder(header).append('\n');
    rows.forEach(row -> csv.append(String.join(",", row)).append('\n'));
    return csv.toString();
  }

  String firstDate() {
    return rows.isEmpty() ? null : rows.get(0).get(0);
  }

  String lastDate() {
    return rows.isEmpty() ? null : rows.get(rows.size() - 1).get(0);
  }
}
