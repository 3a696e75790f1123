package org.wikimedia.analytics.kraken.jobs.card;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.wikimedia.analytics.kraken.data.DataFiles;
import org.wikimedia.analytics.kraken.jobs.limn.LimnColumn;
import org.wikimedia.analytics.kraken.jobs.limn.LimnDashboard;
import org.wikimedia.analytics.kraken.jobs.limn.LimnFolder;
import org.wikimedia.analytics.kraken.jobs.limn.LimnGraph;
import org.wikimedia.analytics.kraken.jobs.limn.LimnTable;

/**
 * Wikipedia Zero: the dashboard {@code zero} of all carriers and of countries, and one a carrier.
 */
public final class ZeroCard {
  private static final DateTimeFormatter SUBHEAD =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
  private static final List<LimnColumn> FREE =
      List.of(
          LimnColumn.whole("m", "M"),
          LimnColumn.whole("z", "Z"),
          LimnColumn.whole("m_z", "All Versions"));

  private final Path zero;
  private final DataFiles data;
  private final YearMonth through;
  private final Set<LocalDate> badDates;

  /**
   * A card of the months up to one.
   *
   * @param zero local folder with what {@code kraken zero} wrote
   * @param badDates dates that are left out
   */
  public ZeroCard(Path zero, DataFiles data, YearMonth through, Set<LocalDate> badDates) {
    this.zero = zero;
    this.data = data;
    this.through = through;
    this.badDates = badDates;
  }

  /** Writes tables, graphs and dashboards; nothing if there is nothing to show. */
  public void write(Path card) throws IOException {
    LimnFolder folder = new LimnFolder(card, "");
    CarrierNames names = new CarrierNames(data);
    Map<String, List<String>> tabs = new LinkedHashMap<>();
    CarrierPages pages = new CarrierPages(zero, through, names);
    pages.write(folder);
    add(tabs, "Versions", free(folder));
    add(tabs, "Carriers", pages.compare(folder));
    add(tabs, "Countries", countries(folder));
    if (!tabs.isEmpty()) {
      String subhead = through.format(SUBHEAD);
      folder.write(new LimnDashboard("zero", "Wikipedia Zero", subhead, tabs));
    }
  }

  private static void add(Map<String, List<String>> tabs, String name, List<String> graphs) {
    if (!graphs.isEmpty()) {
      tabs.put(name, graphs);
    }
  }

  private List<String> free(LimnFolder folder) throws IOException {
    Series daily = Series.days(through);
    for (Map<String, String> row : TsvRows.read(zero.resolve("daily/free-by-site.tsv"))) {
      LocalDate date = LocalDate.parse(row.get("date"));
      if (!YearMonth.from(date).isAfter(through)) {
        put(daily, date, row.get("m_views"), row.get("z_views"));
      }
    }
    Series monthly = Series.months(through);
    for (Map<String, String> row : TsvRows.read(zero.resolve("monthly/free-by-site.tsv"))) {
      YearMonth month = YearMonth.parse(row.get("month"));
      if (!month.isAfter(through) && !row.get("days").equals("0")) {
        String m = row.get("m_views_per_30_days");
        put(monthly, month.atDay(1), m, row.get("z_views_per_30_days"));
      }
    }
    List<String> graphs = new ArrayList<>();
    String id = "free_mobile_traffic_by_version";
    String name = "Free Mobile Traffic By Version";
    graph(folder, graphs, monthly, id + "_monthly", "Monthly " + name);
    graph(folder, graphs, daily, id, name);
    return graphs;
  }

  private static void put(Series series, LocalDate date, String m, String z) {
    series.put(date, "m", m);
    series.put(date, "z", z);
    series.put(date, "m_z", Long.toString(Long.parseLong(m) + Long.parseLong(z)));
  }

  private static void graph(
      LimnFolder folder, List<String> graphs, Series series, String id, String name)
      throws IOException {
    if (!series.isEmpty()) {
      LimnTable table = series.table(id, name, FREE);
      folder.write(table);
      folder.write(LimnGraph.lines(id, name, table).calloutOf("m_z"));
      graphs.add(id);
    }
  }

  private List<String> countries(LimnFolder folder) throws IOException {
    CountryViews views = new CountryViews(zero, data, through, badDates);
    if (views.isEmpty()) {
      return List.of();
    }
    folder.write(views.daily());
    LimnTable monthly = views.monthly();
    folder.write(monthly);
    LimnGraph map = LimnGraph.map("mobile_wp_views_map", "Mobile WP Views By Country", monthly);
    LimnGraph lines = LimnGraph.lines(monthly.id(), monthly.name(), monthly, views.occurring());
    String normalised = "Months are normalised to 30 days.";
    folder.write(map.described(normalised));
    folder.write(lines.described(normalised).logarithmic().withoutCallout());
    return List.of(map.id(), lines.id());
  }
}
