package org.wikimedia.analytics.kraken.definition;

import java.util.Map;
import java.util.function.Function;
import org.wikimedia.analytics.kraken.zero.Deal;
import org.wikimedia.analytics.kraken.zero.RequestCarrier;

/** Kinds of rules about the carrier of a request and what its deal gives away. */
final class ZeroRules {
  private ZeroRules() {}

  static void addTo(Map<String, Function<Arguments, Rule>> kinds) {
    kinds.put("carrier-is-no-test", ZeroRules::isNoTest);
    kinds.put("carrier-is-known", ZeroRules::isKnown);
    kinds.put("carrier-gives-site", ZeroRules::givesSite);
    kinds.put("carrier-gives-language", ZeroRules::givesLanguage);
  }

  /** Refuses what would have a carrier, were it not from a test address. */
  private static Rule isNoTest(Arguments arguments) {
    arguments.none();
    RequestCarrier carrier = arguments.carrier();
    return view -> carrier.read(view.request()) || !carrier.isTest();
  }

  private static Rule isKnown(Arguments arguments) {
    arguments.none();
    RequestCarrier carrier = arguments.carrier();
    return view -> carrier.read(view.request());
  }

  private static Rule givesSite(Arguments arguments) {
    arguments.none();
    RequestCarrier carrier = arguments.carrier();
    return view ->
        carrier.read(view.request()) && deal(carrier, view).givesSite(view.project().site());
  }

  private static Rule givesLanguage(Arguments arguments) {
    arguments.none();
    RequestCarrier carrier = arguments.carrier();
    return view ->
        carrier.read(view.request())
            && deal(carrier, view).givesLanguage(view.project().language());
  }

  /** Whatever the date of the request: the predecessor had start dates and did not ask them. */
  private static Deal deal(RequestCarrier carrier, PageView view) {
    return carrier.dealer().lastDealBegun(view.request().hour());
  }
}
