package org.wikimedia.analytics.kraken.months;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What a correction does to the views of its hours. */
public enum CorrectionRule {
  /** Multiplies them, on top of the scaling over missing hours. */
  FACTOR("factor"),
  /** Multiplies them, and the scaling over missing hours is left out. */
  INSTEAD_OF_SCALING("instead-of-scaling"),
  /** Each hour that has a file has that many views, whatever was counted. */
  VIEWS_PER_HOUR("views-per-hour"),
  /** Changes nothing, but is shown beside the month. */
  NOTE("note");

  private final String word;

  CorrectionRule(String word) {
    this.word = word;
  }

  /** As files spell it. */
  public String word() {
    return word;
  }

  /** Null if no rule is spelled so. */
  static CorrectionRule of(String word) {
    for (CorrectionRule rule : values()) {
      if (rule.word.equals(word)) {
        return rule;
      }
    }
    return null;
  }

  static String words() {
    return Arrays.stream(values()).map(CorrectionRule::word).collect(Collectors.joining(", "));
  }
}
