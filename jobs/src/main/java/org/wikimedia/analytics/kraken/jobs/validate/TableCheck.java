package org.wikimedia.analytics.kraken.jobs.validate;

import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Pattern;
import org.wikimedia.analytics.kraken.jobs.limn.LimnCsv;
import org.wikimedia.analytics.kraken.jobs.limn.LimnDate;
import org.wikimedia.analytics.kraken.jobs.limn.LimnSource;

/** Whether the rows of a datafile are what Limn will take them for. */
final class TableCheck {
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

  private final LimnSource source;
  private final LimnCsv table;
  private final String file;
  private final Findings findings;

  TableCheck(LimnSource source, LimnCsv table, String file, Findings findings) {
    this.source = source;
    this.table = table;
    this.file = file;
    this.findings = findings;
  }

  void check() {
    if (!table.blankLines().isEmpty()) {
      findings.refuse("blank-line", place(table.blankLines().get(0)), "the line is blank");
    }
    LocalDateTime last = null;
    for (LimnCsv.Row row : table.rows()) {
      checkCells(row);
      last = checkDate(row, last);
    }
    checkTimespan();
  }

  private String place(int line) {
    return file + ":" + line;
  }

  private void checkCells(LimnCsv.Row row) {
    List<String> cells = row.cells();
    if (cells.size() != table.header().size()) {
      findings.refuse(
          "cell-count",
          place(row.line()),
          cells.size() + " cells under " + table.header().size() + " labels");
    }
    for (int i = 1; i < cells.size(); i++) {
      String cell = cells.get(i);
      if (cell.indexOf('\r') >= 0) {
        findings.refuse("carriage-return", place(row.line()), "cell " + i + " has a CR in it");
      } else if (!cell.isEmpty() && !isText(i) && !NUMBER.matcher(cell).matches()) {
        findings.refuse("cell-no-number", place(row.line()), "'" + cell + "' is no number");
      }
    }
  }

  private boolean isText(int column) {
    List<LimnSource.Column> columns = source.columns();
    return column < columns.size() && columns.get(column).type().equals("string");
  }

  /** Returns the date of the row, or of the one before if it has none. */
  private LocalDateTime checkDate(LimnCsv.Row row, LocalDateTime last) {
    LocalDateTime date = LimnDate.parse(row.date());
    if (date == null) {
      findings.refuse(
          "date-unreadable", place(row.line()), "'" + row.date() + "' is no date like 2013/02/01");
      return last;
    }
    if (last == null) {
      return date;
    }
    if (date.equals(last)) {
      findings.refuse("date-twice", place(row.line()), row.date() + " stands there twice");
    } else if (date.isBefore(last)) {
      findings.refuse("date-order", place(row.line()), row.date() + " stands behind a later date");
    } else {
      boolean monthly = source.step().equals("1mo");
      LocalDateTime expected = LimnDate.next(last, source.step());
      checkStep(row, expected, monthly ? date.withDayOfMonth(1) : date);
    }
    return date;
  }

  private void checkStep(LimnCsv.Row row, LocalDateTime expected, LocalDateTime date) {
    if (expected == null) {
      if (row.line() == table.rows().get(1).line()) {
        findings.warn(
            "step-unknown",
            source.document().path(),
            "'" + source.step() + "' is no step like 1mo: missing dates were not looked for");
      }
    } else if (date.isAfter(expected)) {
      findings.refuse(
          "date-missing", place(row.line()), "there is no row of " + expected.toLocalDate());
    } else if (date.isBefore(expected)) {
      findings.refuse(
          "step-differs",
          source.document().path(),
          "the step is " + source.step() + ", and " + row.date() + " comes sooner");
    }
  }

  private void checkTimespan() {
    if (table.rows().isEmpty()) {
      return;
    }
    checkTimespan("start", table.rows().get(0).date());
    checkTimespan("end", table.rows().get(table.rows().size() - 1).date());
  }

  private void checkTimespan(String key, String date) {
    String text = source.timespan(key);
    LocalDateTime told = LimnDate.parse(text);
    LocalDateTime is = LimnDate.parse(date);
    if (is != null && !text.isEmpty() && !is.equals(told)) {
      findings.refuse(
          "timespan-differs",
          source.document().path(),
          "the " + key + " is " + text + ", and that of " + file + " " + date);
    }
  }
}
