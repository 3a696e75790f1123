package org.wikimedia.analytics.kraken.definition;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** The kinds of rules a definition file may use, by the name it uses for them. */
final class Rules {
  private static final Map<String, Function<Arguments, Rule>> KINDS = new TreeMap<>();

  static {
    PieceRules.addTo(KINDS);
    PathRules.addTo(KINDS);
    KrakenRules.addTo(KINDS);
    WebrequestRules.addTo(KINDS);
    PageviewRules.addTo(KINDS);
    ZeroRules.addTo(KINDS);
  }

  private Rules() {}

  static Rule rule(Arguments arguments) {
    Function<Arguments, Rule> kind = KINDS.get(arguments.kind());
    if (kind == null) {
      throw arguments.wrong(
          "'"
              + arguments.kind()
              + "' is no kind of rule; there are "
              + String.join(", ", KINDS.keySet()));
    }
    return kind.apply(arguments);
  }
}
