package org.wikimedia.analytics.kraken.definition;

import java.util.Arrays;
import java.util.List;

/**
 * Rules asked one after the other. Each of the first has a call of its own, where the compiler sees
 * the one or two rules that come there and puts their code in place; in a loop it would see them
 * all and call each ({@code JudgeBenchmark}).
 */
final class RuleChain {
  private static final int UNROLLED = 12;
  private static final Rule ALWAYS = view -> true;

  private final Rule[] rules;

  RuleChain(List<Rule> rules) {
    int places = Math.max(UNROLLED, rules.size());
    this.rules = Arrays.copyOf(rules.toArray(new Rule[0]), places);
    Arrays.fill(this.rules, rules.size(), places, ALWAYS);
  }

  /** The place of the first rule that says no, or -1. */
  int refusedBy(PageView view) {
    int low = refusedByOneOfSix(view);
    return low >= 0 ? low : refusedByOthers(view);
  }

  private int refusedByOneOfSix(PageView view) {
    Rule[] asked = rules;
    if (!asked[0].accepts(view)) {
      return 0;
    }
    if (!asked[1].accepts(view)) {
      return 1;
    }
    if (!asked[2].accepts(view)) {
      return 2;
    }
    if (!asked[3].accepts(view)) {
      return 3;
    }
    if (!asked[4].accepts(view)) {
      return 4;
    }
    return asked[5].accepts(view) ? -1 : 5;
  }

  private int refusedByOthers(PageView view) {
    Rule[] asked = rules;
    if (!asked[6].accepts(view)) {
      return 6;
    }
    if (!asked[7].accepts(view)) {
      return 7;
    }
    if (!asked[8].accepts(view)) {
      return 8;
    }
    if (!asked[9].accepts(view)) {
      return 9;
    }
    if (!asked[10].accepts(view)) {
      return 10;
    }
    if (!asked[11].accepts(view)) {
      return 11;
    }
    return asked.length == UNROLLED ? -1 : refusedInLoop(view);
  }

  private int refusedInLoop(PageView view) {
    for (int i = UNROLLED; i < rules.length; i++) {
      if (!rules[i].accepts(view)) {
        return i;
      }
    }
    return -1;
  }
}
