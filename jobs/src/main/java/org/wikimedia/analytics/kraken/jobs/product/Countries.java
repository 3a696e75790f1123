package org.wikimedia.analytics.kraken.jobs.product;

import org.wikimedia.analytics.kraken.definition.PageView;
import org.wikimedia.analytics.kraken.request.Request;

/** All counted views by country of the client and project: what shares are taken of. */
final class Countries extends ViewTable {
  Countries() {
    super("countries", "country\tlanguage\tproject\tsite");
  }

  @Override
  public Tally tally(Origin origin) {
    RequestCountry country = origin.country();
    return new SumTally() {
      @Override
      public void add(Request request, PageView view) {
        start(request.hour())
            .append(country.of(request).cell())
            .append(TAB)
            .append(view.project().columns())
            .add(1, view.bytes());
      }
    };
  }
}
