package org.wikimedia.analytics.kraken.launcher.hive;

import java.io.IOException;
import java.util.List;

/** Takes what a statement answers; one that answers nothing never begins. */
public interface Answer {
  void begin(List<Column> columns) throws IOException;

  /**
   * Takes one row.
   *
   * @param values one for each column: Java's object for it, nested types as the JSON text that
   *     Hive makes of them, {@code null} for NULL
   */
  void row(List<Object> values) throws IOException;

  /** All rows were given. */
  void end() throws IOException;
}
