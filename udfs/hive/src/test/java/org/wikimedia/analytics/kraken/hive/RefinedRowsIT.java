package org.wikimedia.analytics.kraken.hive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A row that {@code kraken refine} wrote is what the table over raw logs makes of its line. */
class RefinedRowsIT {
  /** Tells all lines of the sample apart, but for repeated ones. */
  private static final String ORDER =
      " ORDER BY hostname, sequence, `timestamp`, uri, remote_addr, user_agent";

  @BeforeAll
  static void tables() throws IOException {
    SampleTables.make();
  }

  @Test
  void everyColumnIsThatOfTheRawLine() throws IOException {
    List<String> columns = columns();
    assertThat(columns).hasSizeGreaterThan(30);

    String selected = "SELECT " + String.join(", ", columns);
    List<List<Object>> refined = HiveSession.ask(selected + " FROM webrequest" + ORDER);
    List<List<Object>> raw =
        HiveSession.ask(
            selected + " FROM webrequest_raw WHERE year = 2013 AND malformed IS NULL" + ORDER);

    assertThat(refined).hasSize(9957).hasSameSizeAs(raw);
    for (int i = 0; i < raw.size(); i++) {
      assertThat(refined.get(i)).as("%s of row %d", columns, i).isEqualTo(raw.get(i));
    }
  }

  /** Those that both tables have; of a map a number that the order of its keys does not change. */
  private static List<String> columns() throws IOException {
    List<String> columns = new ArrayList<>();
    for (List<Object> column : HiveSession.ask("DESCRIBE webrequest")) {
      String name = column.get(0).toString();
      if (name.equals("year")) {
        break;
      }
      boolean isMap = column.get(1).toString().startsWith("map");
      if (!name.equals("record_version")) {
        columns.add(isMap ? "hash(`" + name + "`)" : "`" + name + "`");
      }
    }
    return columns;
  }
}
