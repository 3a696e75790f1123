package org.wikimedia.analytics.kraken.pig;

import org.wikimedia.analytics.kraken.data.DataFiles;
import org.wikimedia.analytics.kraken.definition.PageView;
import org.wikimedia.analytics.kraken.definition.Verdict;
import org.wikimedia.analytics.kraken.request.Request;
import org.wikimedia.analytics.kraken.zero.RequestCarrier;

/**
 * {@code ZeroIsFree('pageview', url, x_analytics, ip, x_forwarded_for, hour)}: whether the request
 * was free for the client by its carrier's deal of that hour, its site and language being those
 * that the definition reads; null without a carrier or a project.
 */
public final class ZeroIsFree extends DefinitionQuestion<Boolean> {
  private RequestCarrier carriers;

  public ZeroIsFree() {
    super("free:boolean");
  }

  @Override
  protected void prepare() {
    carriers = RequestCarrier.of(DataFiles.shipped());
  }

  @Override
  protected Boolean answer(Verdict verdict, PageView view, Request request) {
    boolean known = view.project() != null && carriers.read(request);
    return known ? carriers.isFree(view.project(), request.hour()) : null;
  }
}
