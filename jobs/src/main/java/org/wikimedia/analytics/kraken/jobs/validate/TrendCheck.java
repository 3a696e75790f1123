package org.wikimedia.analytics.kraken.jobs.validate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.wikimedia.analytics.kraken.jobs.limn.LimnCsv;
import org.wikimedia.analytics.kraken.jobs.limn.LimnDate;
import org.wikimedia.analytics.kraken.jobs.limn.LimnSource;

/** Whether a table of months or days is as late as it may be, and its last month a likely one. */
final class TrendCheck {
  private final Limits limits;
  private final Findings findings;
  private final SortedMap<String, List<String>> old = new TreeMap<>();

  TrendCheck(Limits limits, Findings findings) {
    this.limits = limits;
    this.findings = findings;
  }

  /**
   * Checks a table.
   *
   * @param drawn whether a graph draws it: only then people see its trends
   */
  void check(LimnSource source, LimnCsv table, String file, boolean drawn) {
    if (table.rows().isEmpty()) {
      return;
    }
    LimnCsv.Row last = table.rows().get(table.rows().size() - 1);
    LocalDateTime date = LimnDate.parse(last.date());
    if (date == null) {
      return;
    }
    String place = file + ":" + last.line();
    if (source.step().equals("1mo")) {
      checkMonth(YearMonth.from(date), place);
      if (drawn) {
        checkTrends(source, table, last, place);
      }
    } else if (source.step().equals("1d")) {
      checkDay(date.toLocalDate(), place);
    }
  }

  private void checkMonth(YearMonth month, String place) {
    YearMonth now = YearMonth.from(limits.today());
    if (!month.isBefore(now)) {
      findings.refuse("month-not-over", place, month + " is not over on " + limits.today());
    } else if (month.isBefore(now.minusMonths(1))) {
      old(place, month.toString());
    }
  }

  private void checkDay(LocalDate day, String place) {
    if (!day.isBefore(limits.today())) {
      findings.refuse("day-not-over", place, day + " is not over on " + limits.today());
    } else if (day.isBefore(limits.today().minusDays(1))) {
      old(place, day.toString());
    }
  }

  /** Remembers a table that ends too early. */
  void old(String place, String last) {
    old.computeIfAbsent(last, key -> new ArrayList<>()).add(place);
  }

  /** Tells what all tables together were: those that end alike in one line. */
  void finish() {
    old.forEach(
        (last, places) -> {
          int more = places.size() - 1;
          String others = more == 0 ? "" : ", and so do " + more + " others";
          say(limits.fresh(), "not-fresh", places.get(0), "it ends with " + last + others);
        });
  }

  private void checkTrends(LimnSource source, LimnCsv table, LimnCsv.Row last, String place) {
    Map<YearMonth, LimnCsv.Row> months = new HashMap<>();
    for (LimnCsv.Row row : table.rows()) {
      LocalDateTime date = LimnDate.parse(row.date());
      if (date != null) {
        months.put(YearMonth.from(date), row);
      }
    }
    YearMonth month = YearMonth.from(LimnDate.parse(last.date()));
    for (int column = 1; column < source.columns().size(); column++) {
      String label = source.columns().get(column).label();
      Limits.Trend monthly = limits.monthOverMonth();
      Limits.Trend yearly = limits.yearOverYear();
      checkTrend(months.get(month.minusMonths(1)), last, column, label, monthly, place);
      checkTrend(months.get(month.minusYears(1)), last, column, label, yearly, place);
    }
  }

  private void checkTrend(
      LimnCsv.Row before,
      LimnCsv.Row last,
      int column,
      String label,
      Limits.Trend trend,
      String place) {
    BigDecimal old = before == null ? null : Cells.number(before, column);
    BigDecimal now = Cells.number(last, column);
    if (old == null || now == null) {
      return;
    }
    BigDecimal change = Cells.change(old, now);
    if (change != null && change.abs().compareTo(trend.most()) >= 0) {
      String sentence = label + " is " + change.toPlainString() + " % from " + before.date();
      say(trend.refuses(), trend.check(), place, sentence);
    }
  }

  private void say(boolean refuse, String check, String place, String sentence) {
    if (refuse) {
      findings.refuse(check, place, sentence);
    } else {
      findings.warn(check, place, sentence);
    }
  }
}
