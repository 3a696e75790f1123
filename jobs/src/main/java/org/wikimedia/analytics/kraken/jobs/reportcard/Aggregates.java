package org.wikimedia.analytics.kraken.jobs.reportcard;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.wikimedia.analytics.kraken.aggregate.AggregateFile;
import org.wikimedia.analytics.kraken.aggregate.AggregateTable;
import org.wikimedia.analytics.kraken.aggregate.CoveredDays;
import org.wikimedia.analytics.kraken.aggregate.DailyViews;
import org.wikimedia.analytics.kraken.aggregate.Period;
import org.wikimedia.analytics.kraken.aggregate.SiteViews;

/** The files of all tables: one a wiki, and one of all of them. */
final class Aggregates {
  /** Where they lie in the report card's folder. */
  static final String FOLDER = "aggregates";

  private final DailyViews views;
  private final CoveredDays days;

  Aggregates(DailyViews views, CoveredDays days) {
    this.views = views;
    this.days = days;
  }

  /** Writes the files below a folder that need not be there. */
  void write(Path folder) throws IOException {
    for (AggregateTable table : AggregateTable.values()) {
      write(folder, table, table.periods(days));
    }
  }

  private void write(Path folder, AggregateTable table, List<Period> periods) throws IOException {
    Files.createDirectories(folder.resolve(table.folder()));
    List<SiteViews> all = periods.stream().map(period -> SiteViews.EMPTY).toList();
    for (String database : views.databases()) {
      List<SiteViews> rows = views.rows(database, periods);
      write(folder.resolve(AggregateFile.path(table, database)), periods, rows);
      all = DailyViews.sum(all, rows);
    }
    write(folder.resolve(AggregateFile.path(table, AggregateFile.ALL)), periods, all);
  }

  private static void write(Path file, List<Period> periods, List<SiteViews> rows)
      throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      AggregateFile.write(out, periods, rows);
    }
  }
}
