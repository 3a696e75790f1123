package org.wikimedia.analytics.kraken.hive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.wikimedia.analytics.kraken.cases.CaseFile;
import org.wikimedia.analytics.kraken.cases.DefinitionCases;

/** Cases as lines of a log, read as a table; sequence numbers tell them apart. */
final class CaseLog {
  /** The type of a column that is called as a definition. */
  static final String VIEW =
      "struct<verdict:string, project_code:string, title:string, language:string, family:string,"
          + " site:string, is_free:boolean, bytes:bigint>";

  private static final int SEQUENCE = 1;

  private CaseLog() {}

  /**
   * The value of an expression for each case, in their order.
   *
   * @param columns with their types, as the table of raw logs has them
   */
  static List<Object> ask(List<CaseFile.Row> cases, String columns, String expression)
      throws IOException {
    Path target = HiveSession.root().resolve("udfs/hive/target");
    Path folder = Files.createTempDirectory(target, "case_log");
    Files.write(folder.resolve("requests.log"), lines(cases), ISO_8859_1);
    HiveSession.ask("DROP TABLE IF EXISTS case_log");
    HiveSession.ask(
        "CREATE EXTERNAL TABLE case_log (sequence bigint, "
            + columns
            + ")"
            + " ROW FORMAT SERDE 'org.wikimedia.analytics.kraken.hive.serde.RequestLogSerDe'"
            + " STORED AS"
            + " INPUTFORMAT 'org.wikimedia.analytics.kraken.hive.serde.RequestLogInputFormat'"
            + " OUTPUTFORMAT 'org.apache.hadoop.hive.ql.io.HiveIgnoreKeyTextOutputFormat'"
            + " LOCATION '"
            + folder.toUri()
            + "'");
    return HiveSession.ask("SELECT sequence, " + expression + " FROM case_log ORDER BY sequence")
        .stream()
        .map(row -> row.get(1))
        .toList();
  }

  private static List<String> lines(List<CaseFile.Row> cases) {
    List<String> lines = new ArrayList<>();
    for (CaseFile.Row row : cases) {
      String[] fields = new String(DefinitionCases.tabLine(row), ISO_8859_1).split("\t", -1);
      fields[SEQUENCE] = String.valueOf(lines.size());
      lines.add(String.join("\t", fields));
    }
    return lines;
  }
}
