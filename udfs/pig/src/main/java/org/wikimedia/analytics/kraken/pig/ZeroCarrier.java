package org.wikimedia.analytics.kraken.pig;

import java.io.IOException;
import org.apache.pig.data.Tuple;
import org.apache.pig.data.TupleFactory;
import org.wikimedia.analytics.kraken.data.DataFiles;
import org.wikimedia.analytics.kraken.request.Request;
import org.wikimedia.analytics.kraken.zero.RequestCarrier;

/**
 * {@code ZeroCarrier(url, x_analytics, ip, x_forwarded_for, hour)}: code and published name of the
 * carrier of Wikipedia Zero that carried the request; both null if none did.
 */
public final class ZeroCarrier extends RequestQuestion<Tuple> {
  private RequestCarrier carriers;

  public ZeroCarrier() {
    super("zero:tuple(carrier_code:bytearray,carrier:bytearray)", 0);
  }

  @Override
  protected void prepare() {
    carriers = RequestCarrier.of(DataFiles.shipped());
  }

  @Override
  protected Tuple answer(Tuple arguments, Request request) throws IOException {
    Tuple answer = TupleFactory.getInstance().newTuple(2);
    if (carriers.read(request)) {
      answer.set(0, PublishedCell.of(carriers.code()));
      answer.set(1, PublishedCell.of(carriers.name()));
    }
    return answer;
  }
}
