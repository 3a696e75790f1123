package org.wikimedia.analytics.kraken.launcher.hive;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Columns for a person to read, numbers to the right. */
final class TableAnswer implements Answer {
  /** So many rows say how wide columns are; what comes later may stand out. */
  private static final int LOOKED_AT = 1000;

  private static final String GAP = "  ";

  private final Writer out;
  private final List<List<String>> rows = new ArrayList<>();
  private List<Column> columns = List.of();
  private int[] widths;
  private boolean isFirst = true;

  TableAnswer(Writer out) {
    this.out = out;
  }

  @Override
  public void begin(List<Column> answered) throws IOException {
    if (!isFirst) {
      out.write('\n');
    }
    isFirst = false;
    columns = answered;
    widths = null;
    rows.add(columns.stream().map(Column::name).toList());
  }

  @Override
  public void row(List<Object> values) throws IOException {
    rows.add(values.stream().map(TableAnswer::cell).toList());
    if (widths != null || rows.size() > LOOKED_AT) {
      print();
    }
  }

  @Override
  public void end() throws IOException {
    print();
    out.flush();
  }

  private void print() throws IOException {
    boolean withHeader = widths == null;
    if (withHeader) {
      widths = IntStream.range(0, columns.size()).map(this::width).toArray();
    }
    for (List<String> row : rows) {
      printRow(row);
    }
    rows.clear();
  }

  private void printRow(List<String> row) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < row.size(); i++) {
      String cell = row.get(i);
      String padding = " ".repeat(Math.max(0, widths[i] - length(cell)));
      line.append(i == 0 ? "" : GAP);
      line.append(columns.get(i).isNumber() ? padding + cell : cell + padding);
    }
    out.write(line.toString().stripTrailing());
    out.write('\n');
  }

  private int width(int column) {
    return rows.stream().mapToInt(row -> length(row.get(column))).max().orElse(0);
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  private static String cell(Object value) {
    return value == null ? "NULL" : Values.text(value).replaceAll("[\\r\\n\\t]", " ");
  }
}
