package org.wikimedia.analytics.kraken.pig;

import org.wikimedia.analytics.kraken.data.DataFiles;
import org.wikimedia.analytics.kraken.definition.Pageviews;
import org.wikimedia.analytics.kraken.request.Request;

/**
 * {@code IsPageview(uri_host, uri_path, uri_query, http_status, content_type, user_agent[,
 * x_analytics])}: whether the request was a page view, whoever asked.
 */
public final class IsPageview extends WebrequestQuestion<Boolean> {
  private Pageviews pageviews;

  public IsPageview() {
    super("is_pageview:boolean");
  }

  @Override
  protected void prepare() {
    pageviews = Pageviews.of(DataFiles.shipped());
  }

  @Override
  protected Boolean answer(Request request) {
    return pageviews.isPageview(request);
  }
}
