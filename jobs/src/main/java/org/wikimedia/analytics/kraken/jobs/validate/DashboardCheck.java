package org.wikimedia.analytics.kraken.jobs.validate;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.wikimedia.analytics.kraken.jobs.limn.LimnCsv;
import org.wikimedia.analytics.kraken.jobs.limn.LimnDate;
import org.wikimedia.analytics.kraken.jobs.limn.LimnDocument;

/** Whether what a dashboard shows is there, and is of the month in its title. */
final class DashboardCheck {
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

  private final LimnDirectory directory;
  private final Findings findings;

  DashboardCheck(LimnDirectory directory, Findings findings) {
    this.directory = directory;
    this.findings = findings;
  }

  void check(LimnDocument dashboard) {
    Documents.checkId(dashboard, findings);
    Set<String> anchors = new HashSet<>();
    JsonNode tabs = dashboard.content().path("tabs");
    if (tabs.isEmpty()) {
      findings.refuse("metadata-missing", dashboard.path(), "it has no tabs");
    }
    for (JsonNode tab : tabs) {
      String name = tab.path("name").asText("");
      if (!anchors.add(name.toLowerCase(Locale.ROOT).replaceAll("[ -]+", "_"))) {
        findings.refuse("tab-twice", dashboard.path(), "two tabs are called " + name);
      }
      tab.path("graph_ids").forEach(graph -> checkGraph(dashboard, graph.asText()));
    }
    checkTitle(dashboard);
  }

  private void checkGraph(LimnDocument dashboard, String graph) {
    if (!graph.startsWith("http") && !directory.graphs().containsKey(graph)) {
      findings.refuse("dashboard-graph", dashboard.path(), "there is no graph '" + graph + "'");
    }
  }

  private void checkTitle(LimnDocument dashboard) {
    YearMonth told = month(dashboard.content().path("subhead").asText(""));
    YearMonth last = told == null ? null : lastMonth(dashboard);
    if (last != null && !last.equals(told)) {
      findings.refuse(
          "month-title",
          dashboard.path(),
          "it is titled " + told.format(MONTH) + ", and the last month is " + last.format(MONTH));
    }
  }

  private static YearMonth month(String text) {
    try {
      return YearMonth.parse(text, MONTH);
    } catch (DateTimeParseException error) {
      return null;
    }
  }

  /** The last month of any table of months that its graphs draw, or null. */
  private YearMonth lastMonth(LimnDocument dashboard) {
    YearMonth last = null;
    for (JsonNode tab : dashboard.content().path("tabs")) {
      for (JsonNode id : tab.path("graph_ids")) {
        LimnDocument graph = directory.graphs().get(id.asText());
        for (JsonNode source : graph == null ? Set.<JsonNode>of() : sources(graph)) {
          YearMonth month = lastMonth(source.asText());
          last = later(last, month);
        }
      }
    }
    return last;
  }

  private static YearMonth later(YearMonth one, YearMonth other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return other.isAfter(one) ? other : one;
  }

  private static Iterable<JsonNode> sources(LimnDocument graph) {
    return graph.content().findValues("source_id");
  }

  private YearMonth lastMonth(String source) {
    LimnCsv table = directory.tables().get(source);
    if (table == null
        || table.rows().isEmpty()
        || !directory.sources().get(source).step().equals("1mo")) {
      return null;
    }
    LocalDateTime date = LimnDate.parse(table.rows().get(table.rows().size() - 1).date());
    return date == null ? null : YearMonth.from(date);
  }
}
