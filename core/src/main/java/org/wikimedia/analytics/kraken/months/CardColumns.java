package org.wikimedia.analytics.kraken.months;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wikimedia.analytics.kraken.data.DataFile;
import org.wikimedia.analytics.kraken.data.DataFiles;
import org.wikimedia.analytics.kraken.project.Site;

/** The tables of the report card and their columns, in the order they keep for ever. */
public final class CardColumns {
  private static final String FILE = "report-card-columns.tsv";

  private final Map<String, List<CardColumn>> tables = new LinkedHashMap<>();

  public CardColumns(DataFiles data) {
    for (DataFile.Line line : data.read(FILE).rows("table", "column", "label", "wikis", "sites")) {
      List<String> cells = line.cells();
      if (!WikiPattern.isOne(cells.get(3))) {
        throw line.wrong("'" + cells.get(3) + "' is no wiki like en.wikipedia.org");
      }
      List<CardColumn> columns = tables.computeIfAbsent(cells.get(0), key -> new ArrayList<>());
      if (columns.stream().anyMatch(column -> column.id().equals(cells.get(1)))) {
        throw line.wrong("column " + cells.get(1) + " stands here twice");
      }
      columns.add(
          new CardColumn(cells.get(1), cells.get(2), cells.get(3), sites(line, cells.get(4))));
    }
  }

  /** The names of the tables, {@code rc_page_requests} the first. */
  public Set<String> tables() {
    return tables.keySet();
  }

  public List<CardColumn> of(String table) {
    return tables.get(table);
  }

  private static Set<Site> sites(DataFile.Line line, String letters) {
    Set<Site> sites = EnumSet.noneOf(Site.class);
    for (Site site : Site.values()) {
      if (List.of(letters.split(" ")).contains(site.letter())) {
        sites.add(site);
      }
    }
    if (sites.isEmpty()) {
      throw line.wrong("'" + letters + "' has no site: X desktop, M mobile, Z zero");
    }
    return sites;
  }
}
