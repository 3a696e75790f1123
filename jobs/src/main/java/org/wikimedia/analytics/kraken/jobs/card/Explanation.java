package org.wikimedia.analytics.kraken.jobs.card;

import java.io.PrintWriter;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.wikimedia.analytics.kraken.jobs.cli.CommandException;
import org.wikimedia.analytics.kraken.months.BadRange;
import org.wikimedia.analytics.kraken.months.CardColumn;
import org.wikimedia.analytics.kraken.months.CardColumns;
import org.wikimedia.analytics.kraken.months.Correction;
import org.wikimedia.analytics.kraken.months.HourRange;
import org.wikimedia.analytics.kraken.months.MonthHours;
import org.wikimedia.analytics.kraken.months.MonthViews;
import org.wikimedia.analytics.kraken.months.MonthlyViews;

/** Tells how the cells of a month came about: each correction that touched one. */
final class Explanation {
  private final MonthlyViews views;
  private final CardColumns columns;

  Explanation(MonthlyViews views, CardColumns columns) {
    this.views = views;
    this.columns = columns;
  }

  void print(YearMonth month, PrintWriter out) {
    MonthHours hours = views.hours(month);
    if (hours.present() + hours.bad() == 0) {
      throw CommandException.wrong("--explain " + month + ": no hour file is of that month");
    }
    printHours(hours, out);
    for (String table : columns.tables()) {
      out.println();
      print(out, table, "raw", "corrected", "30 days");
      for (CardColumn column : columns.of(table)) {
        printColumn(column, month, out);
      }
    }
    out.flush();
  }

  private void printHours(MonthHours hours, PrintWriter out) {
    out.printf(
        Locale.ROOT,
        "%s: %d hours, %d used, %d bad, %d missing%n",
        hours.month(),
        hours.total(),
        hours.present(),
        hours.bad(),
        hours.missing().size());
    for (BadRange bad : views.corrections().badIn(HourRange.month(hours.month()))) {
      out.println("left out " + bad.text());
    }
    if (hours.isKnown()) {
      out.printf(
          Locale.ROOT,
          "scaled by %.6f over hours that are left out; normalised by 30/%d%n",
          hours.scale(),
          hours.month().lengthOfMonth());
    }
  }

  private void printColumn(CardColumn column, YearMonth month, PrintWriter out) {
    MonthViews cell = views.views(column, month);
    if (cell == null) {
      print(out, column.label(), "not known", "", "");
      return;
    }
    print(
        out,
        column.label(),
        number(cell.raw()),
        number(cell.corrected()),
        number(cell.normalised()));
    List<Correction> rows = views.applied(column, month);
    rows.forEach(row -> out.println("    " + row.text()));
  }

  private static String number(long views) {
    return String.format(Locale.ROOT, "%,d", views);
  }

  private static void print(PrintWriter out, String name, String... cells) {
    out.printf(Locale.ROOT, "%-36s %18s %18s %18s%n", name, cells[0], cells[1], cells[2]);
  }
}
