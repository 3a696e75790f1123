package org.wikimedia.analytics.kraken.jobs.validate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what the checks find. */
final class Findings {
  private final List<Finding> all = new ArrayList<>();

  void refuse(String check, String place, String sentence) {
    all.add(new Finding(Finding.Level.REFUSED, check, place, sentence));
  }

  void warn(String check, String place, String sentence) {
    all.add(new Finding(Finding.Level.WARNING, check, place, sentence));
  }

  void explain(String check, String place, String sentence) {
    all.add(new Finding(Finding.Level.EXPLAINED, check, place, sentence));
  }

  /** The worst first, each level in the order it was found in. */
  List<Finding> sorted() {
    return all.stream().sorted(Comparator.comparing(Finding::level)).toList();
  }
}
