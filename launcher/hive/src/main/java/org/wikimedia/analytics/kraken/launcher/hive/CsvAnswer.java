package org.wikimedia.analytics.kraken.launcher.hive;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * Comma-separated values (RFC 4180, with line feeds) under a header line; NULL is nothing, an empty
 * text is {@code ""}. An empty line parts the answers of several statements.
 */
final class CsvAnswer implements Answer {
  private final Writer out;
  private boolean isFirst = true;

  CsvAnswer(Writer out) {
    this.out = out;
  }

  @Override
  public void begin(List<Column> columns) throws IOException {
    if (!isFirst) {
      out.write('\n');
    }
    isFirst = false;
    line(columns.stream().map(Column::name).toList());
  }

  @Override
  public void row(List<Object> values) throws IOException {
    line(values);
  }

  @Override
  public void end() throws IOException {
    out.flush();
  }

  private void line(List<?> values) throws IOException {
    String separator = "";
    for (Object value : values) {
      out.write(separator);
      out.write(value == null ? "" : quoted(Values.text(value)));
      separator = ",";
    }
    out.write('\n');
  }

  private static String quoted(String text) {
    boolean plain = !text.isEmpty() && text.chars().noneMatch(c -> ",\"\r\n".indexOf(c) >= 0);
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
