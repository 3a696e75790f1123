package org.wikimedia.analytics.kraken.launcher.hive;

import java.util.List;

/** For statements of ours, whose answers nobody asked for. */
final class NoAnswer implements Answer {
  @Override
  public void begin(List<Column> columns) {
    // nobody asked
  }

  @Override
  public void row(List<Object> values) {
    // nobody asked
  }

  @Override
  public void end() {
    // nobody asked
  }
}
