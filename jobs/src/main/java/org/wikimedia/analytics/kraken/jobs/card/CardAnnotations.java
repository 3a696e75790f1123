package org.wikimedia.analytics.kraken.jobs.card;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.wikimedia.analytics.kraken.jobs.limn.LimnAnnotation;
import org.wikimedia.analytics.kraken.months.BadRange;
import org.wikimedia.analytics.kraken.months.CardColumn;
import org.wikimedia.analytics.kraken.months.Correction;
import org.wikimedia.analytics.kraken.months.Corrections;
import org.wikimedia.analytics.kraken.months.HourRange;
import org.wikimedia.analytics.kraken.months.MonthlyViews;
import org.wikimedia.analytics.kraken.project.Site;
import org.wikimedia.analytics.kraken.request.Hour;

/** What the graphs of the report card say about irregular months. */
final class CardAnnotations {
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu/MM/dd");

  private final MonthlyViews views;
  private final Corrections corrections;
  private final YearMonth first;
  private final YearMonth through;
  private final HourRange months;

  CardAnnotations(MonthlyViews views, YearMonth through) {
    this.views = views;
    this.through = through;
    first = views.first();
    corrections = views.corrections();
    months = new HourRange(HourRange.month(views.first()).from(), HourRange.month(through).until());
  }

  /** Of a graph that draws these columns. */
  List<LimnAnnotation> of(List<CardColumn> columns) {
    List<LimnAnnotation> remarks = new ArrayList<>();
    for (BadRange bad : corrections.bad()) {
      add(remarks, bad.range(), bad.reason().isEmpty() ? "left out" : "left out: " + bad.reason());
    }
    for (Correction row : corrections.rows()) {
      if (touches(row, columns) && !isSaid(remarks, row)) {
        add(remarks, row.range(), row.reason());
      }
    }
    for (Site site : List.of(Site.MOBILE, Site.ZERO)) {
      LocalDate since = views.since(site);
      boolean drawn = columns.stream().anyMatch(column -> column.sites().contains(site));
      if (drawn && since != null && since.getDayOfMonth() > 1 && hasBegun(since)) {
        int first = Hour.of(since.atStartOfDay());
        String label = "the " + site.name().toLowerCase(Locale.ROOT) + " site is counted from ";
        HourRange rest = new HourRange(first, HourRange.month(YearMonth.from(since)).until());
        add(remarks, rest, label + since + " on: its first month is not whole");
      }
    }
    return remarks;
  }

  private boolean touches(Correction row, List<CardColumn> columns) {
    for (YearMonth month = first; !month.isAfter(through); month = month.plusMonths(1)) {
      YearMonth of = month;
      if (row.range().touches(HourRange.month(month))
          && columns.stream().anyMatch(column -> views.applied(column, of).contains(row))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a row of the same reason and range, for other wikis, stands there. */
  private static boolean isSaid(List<LimnAnnotation> remarks, Correction row) {
    return remarks.contains(annotation(row.range(), row.reason()));
  }

  /** Not if all that is counted began then. */
  private boolean hasBegun(LocalDate since) {
    return since.isAfter(Hour.start(views.firstHour()).toLocalDate());
  }

  private void add(List<LimnAnnotation> remarks, HourRange range, String label) {
    if (range.touches(months)) {
      remarks.add(annotation(range, label));
    }
  }

  private static LimnAnnotation annotation(HourRange range, String label) {
    return new LimnAnnotation(date(range.from()), date(range.until() + 23), label);
  }

  /** The date of an hour; of the hour behind a range and 23 more, the first that is outside. */
  private static String date(int hour) {
    return Hour.start(hour).format(DATE);
  }
}
