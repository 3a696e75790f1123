package org.wikimedia.analytics.kraken.jobs.product;

import org.wikimedia.analytics.kraken.bytes.SumTable;
import org.wikimedia.analytics.kraken.definition.PageView;
import org.wikimedia.analytics.kraken.geo.Country;
import org.wikimedia.analytics.kraken.project.Project;
import org.wikimedia.analytics.kraken.request.Request;

/** All counted views by country of the client and project: what shares are taken of. */
final class Countries extends ViewTable {
  private static final int SLOT_BITS = 13;

  Countries() {
    super("countries", "country\tlanguage\tproject\tsite");
  }

  @Override
  public Tally tally(Origin origin) {
    RequestCountry country = origin.country();
    return new ProjectTally(SLOT_BITS) {
      @Override
      public void add(Request request, PageView view) {
        add(request.hour(), view.project(), country.of(request), view.bytes());
      }

      @Override
      void appendKey(SumTable key, Project project, Country found) {
        key.append(found.cell()).append(TAB).append(project.columns());
      }
    };
  }
}
