package org.wikimedia.analytics.kraken.cases;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A table of cases: TAB separated, {@code #} begins a comment, the first line names the columns.
 * Cells hold one char a byte and may use {@code \t \n \r \\ \xHH}. Every front end runs the same
 * files.
 */
public final class CaseFile {
  private final String name;
  private final List<Row> rows = new ArrayList<>();

  /** One case: one truth. */
  public record Row(String file, int line, Map<String, String> cells) {
    /** The cell, or {@code absent} if it is empty or there is no such column. */
    public String get(String column, String absent) {
      String cell = cells.getOrDefault(column, "");
      return cell.isEmpty() ? absent : cell;
    }

    public String get(String column) {
      return get(column, "");
    }

    /** The same case with another cell. */
    public Row with(String column, String cell) {
      Map<String, String> changed = new HashMap<>(cells);
      changed.put(column, cell);
      return new Row(file, line, changed);
    }

    @Override
    public String toString() {
      return file + ":" + line + " " + get("why");
    }
  }

  /** Reads a file of {@code core/src/test/cases} by its name there. */
  public static CaseFile read(String name) {
    try (InputStream in = CaseFile.class.getResourceAsStream("/cases/" + name)) {
      if (in == null) {
        throw new IllegalArgumentException("there is no case file " + name);
      }
      return new CaseFile(name, new String(in.readAllBytes(), ISO_8859_1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private CaseFile(String name, String text) {
    this.name = name;
    String[] columns = null;
    int number = 0;
    for (String line : text.split("\n", -1)) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] cells = line.split("\t", -1);
      if (columns == null) {
        columns = cells;
      } else {
        rows.add(row(number, columns, cells));
      }
    }
    if (rows.isEmpty()) {
      throw new IllegalArgumentException(name + " holds no case");
    }
  }

  public List<Row> rows() {
    return rows;
  }

  private Row row(int number, String[] columns, String[] cells) {
    if (cells.length > columns.length) {
      throw new IllegalArgumentException(
          name + ":" + number + ": " + cells.length + " cells, " + columns.length + " columns");
    }
    Map<String, String> byColumn = new HashMap<>();
    for (int i = 0; i < cells.length; i++) {
      byColumn.put(columns[i], unescape(cells[i]));
    }
    return new Row(name, number, byColumn);
  }

  private static String unescape(String cell) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (c != '\\' || i + 1 == cell.length()) {
        text.append(c);
        continue;
      }
      char kind = cell.charAt(++i);
      switch (kind) {
        case 't' -> text.append('\t');
        case 'n' -> text.append('\n');
        case 'r' -> text.append('\r');
        case '\\' -> text.append('\\');
        case 'x' -> {
          text.append((char) Integer.parseInt(cell.substring(i + 1, i + 3), 16));
          i += 2;
        }
        default -> throw new IllegalArgumentException("\\" + kind + " in " + cell);
      }
    }
    return text.toString();
  }
}
