package org.wikimedia.analytics.kraken.hive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Rows of bytes, whatever they are, as a table of strings; its first column numbers them. */
final class CaseTable {
  private static final String SEPARATOR = "\u0001";

  private final String name;
  private final List<String> columns;
  private final StringBuilder text = new StringBuilder();
  private int count;

  CaseTable(String name, String... columns) {
    this.name = name;
    this.columns = List.of(columns);
  }

  /** Adds a row of Latin-1 texts, null for NULL. */
  void add(List<String> cells) {
    text.append(count++);
    cells.forEach(cell -> text.append(SEPARATOR).append(cell == null ? "\\N" : escaped(cell)));
    text.append('\n');
  }

  private static String escaped(String cell) {
    return cell.replace("\\", "\\\\")
        .replace("\n", "\\n")
        .replace("\r", "\\r")
        .replace(SEPARATOR, "\\" + SEPARATOR);
  }

  /** The value of an expression for each row, in their order. */
  List<Object> ask(String expression) throws IOException {
    Path folder = Files.createTempDirectory(HiveSession.root().resolve("udfs/hive/target"), name);
    Files.writeString(folder.resolve("rows"), text, ISO_8859_1);
    List<String> typed = new ArrayList<>(List.of("number int"));
    columns.forEach(column -> typed.add("`" + column + "` string"));
    HiveSession.ask("DROP TABLE IF EXISTS " + name);
    HiveSession.ask(
        "CREATE EXTERNAL TABLE "
            + name
            + " ("
            + String.join(", ", typed)
            + ") ROW FORMAT SERDE 'org.apache.hadoop.hive.serde2.lazy.LazySimpleSerDe'"
            + " WITH SERDEPROPERTIES ('field.delim' = '\\u0001', 'escape.delim' = '\\\\',"
            + " 'serialization.escape.crlf' = 'true') STORED AS TEXTFILE LOCATION '"
            + folder.toUri()
            + "'");
    List<Object> answers = new ArrayList<>();
    HiveSession.ask("SELECT number, " + expression + " answer FROM " + name + " ORDER BY number")
        .forEach(row -> answers.add(row.get(1)));
    return answers;
  }
}
