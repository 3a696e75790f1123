package org.wikimedia.analytics.kraken.jobs.reportcard;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Codes that are no wiki's, with their views: they are in no aggregate. */
final class SkippedCodes {
  private final Map<String, Long> views = new TreeMap<>();

  void add(String code, long more) {
    views.merge(code, more, Long::sum);
  }

  int size() {
    return views.size();
  }

  long total() {
    return views.values().stream().mapToLong(Long::longValue).sum();
  }

  /** The codes with the most views. */
  List<String> largest(int number) {
    return views.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
        .limit(number)
        .map(Map.Entry::getKey)
        .toList();
  }
}
