package org.wikimedia.analytics.kraken.jobs.card;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.wikimedia.analytics.kraken.jobs.limn.LimnColumn;
import org.wikimedia.analytics.kraken.jobs.limn.LimnDashboard;
import org.wikimedia.analytics.kraken.jobs.limn.LimnFolder;
import org.wikimedia.analytics.kraken.jobs.limn.LimnGraph;
import org.wikimedia.analytics.kraken.jobs.limn.LimnTable;
import org.wikimedia.analytics.kraken.jobs.limn.LimnText;

/** A dashboard a carrier: its views by version, month by month and day by day, and its share. */
final class CarrierPages {
  private static final List<LimnColumn> VERSIONS =
      List.of(
          LimnColumn.whole("x", "Desktop"),
          LimnColumn.whole("m", "m.wikipedia.org"),
          LimnColumn.whole("z", "zero.wikipedia.org"),
          LimnColumn.whole("m_z", "M+Z"));

  private final Path zero;
  private final YearMonth through;
  private final CarrierNames names;
  private final Map<String, String> ids = new HashMap<>();
  private final SortedMap<String, Series> daily = new TreeMap<>();
  private final SortedMap<String, Series> monthly = new TreeMap<>();
  private final SortedMap<String, Series> shares = new TreeMap<>();

  /**
   * Reads the tables.
   *
   * @param zero what {@code kraken zero} wrote
   */
  CarrierPages(Path zero, YearMonth through, CarrierNames names) throws IOException {
    this.zero = zero;
    this.through = through;
    this.names = names;
    readDaily();
    readMonthly();
    readShares();
    names.listed().forEach(this::name);
    daily.keySet().stream().filter(carrier -> !ids.containsKey(carrier)).forEach(this::name);
  }

  private void readDaily() throws IOException {
    for (Map<String, String> row : TsvRows.read(zero.resolve("daily/carriers-by-site.tsv"))) {
      LocalDate date = LocalDate.parse(row.get("date"));
      if (!YearMonth.from(date).isAfter(through)) {
        Series series = daily.computeIfAbsent(row.get("carrier"), key -> Series.days(through));
        VERSIONS.forEach(
            version -> series.put(date, version.id(), row.get(version.id() + "_views")));
      }
    }
  }

  private void readMonthly() throws IOException {
    for (Map<String, String> row : TsvRows.read(zero.resolve("monthly/carriers-by-site.tsv"))) {
      YearMonth month = YearMonth.parse(row.get("month"));
      if (month.isAfter(through) || row.get("days").equals("0")) {
        continue;
      }
      Series series = monthly.computeIfAbsent(row.get("carrier"), key -> Series.months(through));
      // rounded each for itself, M and Z could come to another sum
      long m = Long.parseLong(row.get("m_views_per_30_days"));
      long z = Long.parseLong(row.get("z_views_per_30_days"));
      series.put(month.atDay(1), "x", row.get("x_views_per_30_days"));
      series.put(month.atDay(1), "m", Long.toString(m));
      series.put(month.atDay(1), "z", Long.toString(z));
      series.put(month.atDay(1), "m_z", Long.toString(m + z));
    }
  }

  private void readShares() throws IOException {
    for (Map<String, String> row : TsvRows.read(zero.resolve("monthly/carrier-share.tsv"))) {
      YearMonth month = YearMonth.parse(row.get("month"));
      String percent = row.get("percent");
      if (!month.isAfter(through) && !percent.equals("-")) {
        shares
            .computeIfAbsent(row.get("carrier"), key -> Series.months(through))
            .put(month.atDay(1), "percent", percent);
      }
    }
  }

  /** Writes a dashboard for each, and returns the carriers that have one. */
  List<String> write(LimnFolder folder) throws IOException {
    for (String carrier : daily.keySet()) {
      write(folder, carrier);
    }
    return List.copyOf(daily.keySet());
  }

  /** Writes graphs with a line a carrier, and returns their ids. */
  List<String> compare(LimnFolder folder) throws IOException {
    List<String> graphs = new ArrayList<>();
    compare(folder, graphs, monthly, "m_z", "zero_views_by_carrier", "Monthly WP Views By Carrier");
    compare(folder, graphs, shares, "percent", "zero_share_by_carrier", "Share Of Country");
    return graphs;
  }

  private void compare(
      LimnFolder folder,
      List<String> graphs,
      SortedMap<String, Series> of,
      String column,
      String id,
      String name)
      throws IOException {
    Series all = Series.months(through);
    String type = column.equals("percent") ? "float" : "int";
    List<LimnColumn> columns = new ArrayList<>();
    List<LimnColumn> drawn = new ArrayList<>();
    for (String carrier : names.listed()) {
      String label = names.isUnique(carrier) ? names.of(carrier) : carrier;
      columns.add(new LimnColumn(LimnText.id(carrier), label, type));
      if (of.containsKey(carrier)) {
        all.copy(of.get(carrier), column, LimnText.id(carrier));
        drawn.add(columns.get(columns.size() - 1));
      }
    }
    if (drawn.isEmpty()) {
      return;
    }
    LimnTable table = all.table(id, name, columns);
    graphs.addAll(graph(folder, table, drawn, "Carriers of Wikipedia Zero."));
  }

  private void write(LimnFolder folder, String carrier) throws IOException {
    String name = names.of(carrier);
    Map<String, List<String>> tabs = new LinkedHashMap<>();
    if (monthly.containsKey(carrier)) {
      String title = name + " Monthly WP Views By Version";
      LimnTable table = monthly.get(carrier).table(id(carrier, title), title, VERSIONS);
      tabs.put("Versions", graph(folder, table, "Months are normalised to 30 days."));
    }
    String title = name + " Daily Wikipedia Page Requests By Version";
    LimnTable table = daily.get(carrier).table(id(carrier, title), title, VERSIONS);
    tabs.put("Raw", graph(folder, table, "As counted."));
    if (shares.containsKey(carrier)) {
      String country = names.country(carrier);
      String share = name + " Wikipedia Page Requests as Percentage Share of " + country;
      LimnColumn column = new LimnColumn("percent", "Country Percentage Share", "float");
      LimnTable of = shares.get(carrier).table(id(carrier, share), share, List.of(column));
      tabs.put("Percent", graph(folder, of, "Of all mobile views in " + country + "."));
    }
    folder.write(new LimnDashboard(dashboard(carrier), name, "Wikipedia Zero Dashboard", tabs));
  }

  /** {@code zero-orange-uganda}. */
  private String dashboard(String carrier) {
    return "zero-" + ids.get(carrier).replace('_', '-');
  }

  /** Codes that are not listed are what logs had: ids of two could be one, or none. */
  private void name(String carrier) {
    String id = LimnText.id(carrier).isEmpty() ? "code" : LimnText.id(carrier);
    String unique = id;
    for (int i = 2; ids.containsValue(unique); i++) {
      unique = id + "_" + i;
    }
    ids.put(carrier, unique);
  }

  /** Names may change, and two carriers may have one: ids are of the slug. */
  private String id(String carrier, String title) {
    return ids.get(carrier) + "_" + LimnText.id(title.substring(names.of(carrier).length()));
  }

  /** Writes table and graph, and returns the graph's id, as tabs have it. */
  private static List<String> graph(LimnFolder folder, LimnTable table, String desc)
      throws IOException {
    return graph(folder, table, table.columns(), desc);
  }

  private static List<String> graph(
      LimnFolder folder, LimnTable table, List<LimnColumn> drawn, String desc) throws IOException {
    LimnGraph graph = LimnGraph.lines(table.id(), table.name(), table, drawn).described(desc);
    if (table.columns().get(0).type().equals("float")) {
      graph.percent();
    }
    if (drawn.size() > 1) {
      graph.calloutOf("m_z");
    }
    folder.write(table);
    folder.write(graph);
    return List.of(graph.id());
  }
}
