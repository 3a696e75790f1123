package org.wikimedia.analytics.kraken.pig;

import org.wikimedia.analytics.kraken.data.DataFiles;
import org.wikimedia.analytics.kraken.definition.Pageviews;
import org.wikimedia.analytics.kraken.request.Request;

/**
 * {@code IsRedirectToPageview(uri_host, uri_path, uri_query, http_status, content_type,
 * user_agent[, x_analytics])}: whether the request was sent on to a page view.
 */
public final class IsRedirectToPageview extends WebrequestQuestion<Boolean> {
  private Pageviews pageviews;

  public IsRedirectToPageview() {
    super("is_redirect_to_pageview:boolean");
  }

  @Override
  protected void prepare() {
    pageviews = Pageviews.of(DataFiles.shipped());
  }

  @Override
  protected Boolean answer(Request request) {
    return pageviews.isRedirectToPageview(request);
  }
}
