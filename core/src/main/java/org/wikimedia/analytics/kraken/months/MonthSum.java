package org.wikimedia.analytics.kraken.months;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The views of some sites in one month, while they are summed. */
final class MonthSum {
  /** How a share of the views is multiplied. */
  private record Multiplied(double factor, boolean scaled) {}

  private long raw;
  private final Map<Multiplied, Long> good = new HashMap<>();

  /** Adds a part of a day that is bad. */
  void addBad(long views) {
    raw += views;
  }

  /**
   * Adds a part of a day.
   *
   * @param rows corrections that hold for all its hours
   */
  void add(long views, List<Correction> rows) {
    raw += views;
    double factor = 1;
    boolean scaled = true;
    for (Correction row : rows) {
      switch (row.rule()) {
        case FACTOR -> factor *= row.value().doubleValue();
        case INSTEAD_OF_SCALING -> {
          factor *= row.value().doubleValue();
          scaled = false;
        }
        case VIEWS_PER_HOUR -> {
          return;
        }
        case NOTE -> {}
      }
    }
    good.merge(new Multiplied(factor, scaled), views, Long::sum);
  }

  /** Adds views in the place of those that were counted. */
  void addInstead(long views) {
    good.merge(new Multiplied(1, true), views, Long::sum);
  }

  /** Adds those of other sites in the same month. */
  void add(MonthSum other) {
    raw += other.raw;
    other.good.forEach((how, views) -> good.merge(how, views, Long::sum));
  }

  /** Rounded twice, each time half to even, as Wikistats did. */
  MonthViews views(MonthHours hours) {
    double sum = 0;
    for (Map.Entry<Multiplied, Long> part : good.entrySet()) {
      double scale = part.getKey().scaled() ? hours.scale() : 1;
      sum += part.getValue() * scale * part.getKey().factor();
    }
    long corrected = (long) Math.rint(sum);
    return new MonthViews(raw, corrected, hours.normalise(corrected));
  }
}
