package org.wikimedia.analytics.kraken.hive;

import org.apache.hadoop.hive.ql.exec.Description;
import org.apache.hadoop.hive.serde2.objectinspector.ObjectInspector;
import org.apache.hadoop.io.BooleanWritable;
import org.wikimedia.analytics.kraken.data.DataFiles;
import org.wikimedia.analytics.kraken.definition.Pageviews;
import org.wikimedia.analytics.kraken.request.Request;

/** The refinery's {@code is_pageview}, answered by the definition {@code pageview}. */
@Description(
    name = "is_pageview",
    value =
        "_FUNC_"
            + RequestFunction.COLUMNS
            + " - whether the request was a page view by the definition pageview, whoever asked",
    extended =
        """
        Example:
          > SELECT _FUNC_('en.wikipedia.org', '/wiki/Kraken', '', '200', 'text/html', 'Mozilla/5.0');
          true
          > SELECT _FUNC_('en.wikipedia.org', '/wiki/Kraken', '', '200', 'text/html', 'Mozilla/5.0',
              'preview=1');
          false
        """)
public final class IsPageview extends RequestFunction {
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
    answer.set(pageviews.isPageview(request));
    return answer;
  }
}
