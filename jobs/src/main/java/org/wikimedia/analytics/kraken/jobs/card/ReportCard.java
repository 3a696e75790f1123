package org.wikimedia.analytics.kraken.jobs.card;

import java.io.IOException;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.wikimedia.analytics.kraken.jobs.limn.LimnColumn;
import org.wikimedia.analytics.kraken.jobs.limn.LimnDashboard;
import org.wikimedia.analytics.kraken.jobs.limn.LimnFolder;
import org.wikimedia.analytics.kraken.jobs.limn.LimnGraph;
import org.wikimedia.analytics.kraken.jobs.limn.LimnTable;
import org.wikimedia.analytics.kraken.months.CardColumn;
import org.wikimedia.analytics.kraken.months.CardColumns;
import org.wikimedia.analytics.kraken.months.MonthViews;
import org.wikimedia.analytics.kraken.months.MonthlyViews;

/**
 * The report card: its tables by month, each of them normalised, corrected only, and raw, and the
 * dashboard {@code reportcard}.
 */
public final class ReportCard {
  private static final DateTimeFormatter SUBHEAD =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ROOT);
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuu/MM/01");

  private static final String NORMALISED_NOTE =
      "Months are normalised to 30 days. All projects are counted, Wikidata and www.wikipedia.org"
          + " among them.";

  private final MonthlyViews views;
  private final CardColumns columns;
  private final YearMonth through;

  /**
   * A card of the months up to one that is over.
   *
   * @param through the last month, one row each from the month of the first file on
   */
  public ReportCard(MonthlyViews views, CardColumns columns, YearMonth through) {
    this.views = views;
    this.columns = columns;
    this.through = through;
  }

  /** Writes tables, graphs and the dashboard. */
  public void write(LimnFolder folder) throws IOException {
    Map<String, LimnTable> tables = new LinkedHashMap<>();
    for (String name : columns.tables()) {
      tables.put(name, table(name, "", "normalised to 30 days", MonthViews::normalised));
      folder.write(tables.get(name));
      folder.write(table(name, "_corrected", "corrected", MonthViews::corrected));
      folder.write(table(name, "_raw", "as counted", MonthViews::raw));
    }
    for (LimnGraph graph : graphs(tables)) {
      CardAnnotations remarks = new CardAnnotations(views, through);
      List<CardColumn> drawn = columns.of(graph.tableId());
      folder.write(graph.described(NORMALISED_NOTE).annotated(remarks.of(drawn)));
    }
    Map<String, List<String>> tabs = new LinkedHashMap<>();
    tabs.put("Core", List.of("pageviews", "pageviews_mobile"));
    tabs.put("Projects", List.of("pageviews_by_project", "pageviews_mobile_by_project"));
    String subhead = through.format(SUBHEAD);
    folder.write(new LimnDashboard("reportcard", "Wikimedia Report Card", subhead, tabs));
  }

  private static List<LimnGraph> graphs(Map<String, LimnTable> tables) {
    LimnTable byProject = tables.get("rc_page_requests_by_project");
    LimnTable mobileByProject = tables.get("rc_page_requests_mobile_by_project");
    return List.of(
        LimnGraph.lines("pageviews", "Page Views", tables.get("rc_page_requests")),
        LimnGraph.lines(
                "pageviews_mobile", "Mobile Page Views", tables.get("rc_page_requests_mobile"))
            .logarithmic(),
        LimnGraph.stacked(
            "pageviews_by_project", "Page Views by Project", byProject, byProject.columns()),
        LimnGraph.stacked(
            "pageviews_mobile_by_project",
            "Mobile Page Views by Project",
            mobileByProject,
            mobileByProject.columns()));
  }

  private LimnTable table(
      String name, String ending, String what, ToLongFunction<MonthViews> number) {
    List<CardColumn> of = columns.of(name);
    List<List<String>> rows = new ArrayList<>();
    for (YearMonth month = views.first(); !month.isAfter(through); month = month.plusMonths(1)) {
      List<String> row = new ArrayList<>();
      row.add(month.format(MONTH));
      for (CardColumn column : of) {
        MonthViews cell = views.views(column, month);
        row.add(cell == null ? "" : Long.toString(number.applyAsLong(cell)));
      }
      rows.add(row);
    }
    List<LimnColumn> labels =
        of.stream().map(column -> LimnColumn.whole(column.id(), column.label())).toList();
    String title = (name.contains("mobile") ? "Mobile page" : "Page") + " requests per month";
    return new LimnTable(name + ending, title + " - " + what, "", "Month", "1mo", labels, rows);
  }

  /** The corrections and bad ranges of every cell that has one: by table, month and column. */
  Map<String, Map<String, Map<String, List<String>>>> touched() {
    Map<String, Map<String, Map<String, List<String>>>> touched = new LinkedHashMap<>();
    for (String table : columns.tables()) {
      Map<String, Map<String, List<String>>> months = new LinkedHashMap<>();
      for (YearMonth month = views.first(); !month.isAfter(through); month = month.plusMonths(1)) {
        Map<String, List<String>> cells = new LinkedHashMap<>();
        for (CardColumn column : columns.of(table)) {
          List<String> texts = views.touched(column, month);
          if (!texts.isEmpty()) {
            cells.put(column.id(), texts);
          }
        }
        if (!cells.isEmpty()) {
          months.put(month.toString(), cells);
        }
      }
      touched.put(table, months);
    }
    return touched;
  }
}
