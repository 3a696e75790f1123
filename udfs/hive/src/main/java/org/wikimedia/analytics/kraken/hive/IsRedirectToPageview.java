package org.wikimedia.analytics.kraken.hive;

import org.apache.hadoop.hive.ql.exec.Description;
import org.apache.hadoop.hive.serde2.objectinspector.ObjectInspector;
import org.apache.hadoop.io.BooleanWritable;
import org.wikimedia.analytics.kraken.data.DataFiles;
import org.wikimedia.analytics.kraken.definition.Pageviews;
import org.wikimedia.analytics.kraken.request.Request;

/** The refinery's {@code is_redirect_to_pageview}. */
@Description(
    name = "is_redirect_to_pageview",
    value =
        "_FUNC_"
            + RequestFunction.COLUMNS
            + " - whether the request was redirected (301, 302, 307) and would have been a page view"
            + " had it been answered",
    extended =
        """
        Example:
          > SELECT _FUNC_('en.wikipedia.org', '/wiki/Kraken', '', '301', '-', 'Mozilla/5.0');
          true
        """)
public final class IsRedirectToPageview extends RequestFunction {
  private final transient BooleanWritable answer = new BooleanWritable();
  private transient Pageviews pageviews;

  @Override
  ObjectInspector answers() {
    return Answers.BOOLEAN;
  }

  @Override
  void prepare() {
    pageviews = Pageviews.of(DataFiles.shipped());
  }

  @Override
  Object answer(Request request) {
    answer.set(pageviews.isRedirectToPageview(request));
    return answer;
  }
}
