package org.wikimedia.analytics.kraken.definition;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.wikimedia.analytics.kraken.bytes.ByteSlice;
import org.wikimedia.analytics.kraken.request.XAnalytics;

/** Kinds of rules that only the refinery's page view has: special pages, the app, spiders. */
final class PageviewRules {
  private static final byte[] YES = {'1'};

  private PageviewRules() {}

  static void addTo(Map<String, Function<Arguments, Rule>> kinds) {
    kinds.put("special-is-read", arguments -> specialIsRead(arguments.words()));
    kinds.put("app-marks-pageview", PageviewRules::appMarksPageview);
    kinds.put("unless-app", arguments -> unlessApp(arguments.needAgents()));
    kinds.put("agent-is-person", PageviewRules::agentIsPerson);
  }

  /**
   * Of requests that X-Analytics says anything of as preview, special page or debugging, only those
   * for one of these special pages (in any case) are for something to read.
   */
  private static Rule specialIsRead(List<String> names) {
    XAnalytics special = new XAnalytics("special");
    XAnalytics preview = new XAnalytics("preview");
    XAnalytics debug = new XAnalytics("debug");
    Rule isRead = specialIsOneOf(special, names);
    return view ->
        isRead.accepts(view)
            || !(special.isGiven(view.request())
                || preview.isGiven(view.request())
                || debug.isGiven(view.request()));
  }

  private static Rule specialIsOneOf(XAnalytics special, List<String> names) {
    byte[][] read =
        names.stream()
            .map(name -> name.toLowerCase(Locale.ROOT).getBytes(UTF_8))
            .toArray(byte[][]::new);
    return view -> {
      ByteSlice name = special.value(view.request());
      for (byte[] one : read) {
        if (name.isIgnoreCase(one)) {
          return true;
        }
      }
      return false;
    };
  }

  /** The Wikipedia app asks for much that is no page view, and marks what is. */
  private static Rule appMarksPageview(Arguments arguments) {
    arguments.needAgents().none();
    XAnalytics mark = new XAnalytics("pageview");
    return view -> !view.agent().isApp() || mark.value(view.request()).is(YES);
  }

  /** The other rule first: it mostly says yes, and then the agent need not be looked up. */
  private static Rule unlessApp(Arguments arguments) {
    Rule rule = Rules.rule(arguments.shift());
    return view -> rule.accepts(view) || view.agent().isApp();
  }

  private static Rule agentIsPerson(Arguments arguments) {
    arguments.needAgents().none();
    return view -> !view.agent().isSpider();
  }
}
