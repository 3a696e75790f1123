package org.wikimedia.analytics.kraken.jobs.product;

import static java.nio.charset.StandardCharsets.US_ASCII;

import org.wikimedia.analytics.kraken.bytes.ByteSlice;
import org.wikimedia.analytics.kraken.bytes.SumTable;
import org.wikimedia.analytics.kraken.definition.PageView;
import org.wikimedia.analytics.kraken.project.Project;
import org.wikimedia.analytics.kraken.request.Request;
import org.wikimedia.analytics.kraken.zero.RequestCarrier;

/** Views that a carrier of Wikipedia Zero carried, by carrier, country, project and deal. */
final class Zero extends ViewTable {
  private static final byte[] FREE = "\tyes".getBytes(US_ASCII);
  private static final byte[] PAID = "\tno".getBytes(US_ASCII);

  Zero() {
    super("zero", "carrier_code\tcarrier\tcountry\tlanguage\tproject\tsite\tfree");
  }

  @Override
  public Tally tally(Origin origin) {
    RequestCarrier carrier = origin.carrier();
    RequestCountry country = origin.country();
    return new SumTally() {
      @Override
      public void add(Request request, PageView view) {
        if (!carrier.read(request)) {
          return;
        }
        Project project = view.project();
        SumTable key = start(request.hour());
        appendCell(key, carrier.code());
        appendCell(key, carrier.name());
        key.append(country.of(request).cell())
            .append(TAB)
            .append(project.columns())
            .append(carrier.isFree(project, request.hour()) ? FREE : PAID)
            .add(1, view.bytes());
      }
    };
  }

  private static void appendCell(SumTable key, ByteSlice cell) {
    key.appendCell(cell.array(), cell.from(), cell.to()).append(TAB);
  }
}
