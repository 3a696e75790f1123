package org.wikimedia.analytics.kraken.jobs.validate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.wikimedia.analytics.kraken.aggregate.AggregateTable;
import org.wikimedia.analytics.kraken.jobs.limn.LimnCsv;

/** Reads aggregates, whose lines end in CRLF as their predecessors' did. */
final class AggregateCsv {
  static final List<String> FOLDERS =
      Arrays.stream(AggregateTable.values()).map(AggregateTable::folder).toList();
  static final List<String> HEADER =
      List.of("Date", "Total", "Desktop site", "Mobile site", "Zero site");

  private AggregateCsv() {}

  static LimnCsv read(Path file) throws IOException {
    LimnCsv table = LimnCsv.read(file, "csv");
    List<LimnCsv.Row> rows = new ArrayList<>();
    table.rows().forEach(row -> rows.add(new LimnCsv.Row(row.line(), stripped(row.cells()))));
    return new LimnCsv(stripped(table.header()), rows, table.blankLines());
  }

  private static List<String> stripped(List<String> cells) {
    List<String> stripped = new ArrayList<>(cells);
    if (!stripped.isEmpty()) {
      stripped.set(cells.size() - 1, cells.get(cells.size() - 1).replaceFirst("\r$", ""));
    }
    return stripped;
  }
}
