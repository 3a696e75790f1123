package org.wikimedia.analytics.kraken.hive;

import java.util.ArrayList;
import java.util.List;
import org.wikimedia.analytics.kraken.launcher.hive.Answer;
import org.wikimedia.analytics.kraken.launcher.hive.Column;

/** Keeps an answer for a test to look at. */
final class Rows implements Answer {
  final List<Column> columns = new ArrayList<>();
  final List<List<Object>> rows = new ArrayList<>();

  @Override
  public void begin(List<Column> answered) {
    columns.addAll(answered);
  }

  @Override
  public void row(List<Object> values) {
    rows.add(values);
  }

  @Override
  public void end() {
    // all is kept already
  }
}
