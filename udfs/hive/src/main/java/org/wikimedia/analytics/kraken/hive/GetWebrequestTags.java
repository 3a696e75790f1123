package org.wikimedia.analytics.kraken.hive;

import org.apache.hadoop.hive.ql.exec.Description;
import org.apache.hadoop.hive.serde2.objectinspector.ObjectInspector;
import org.wikimedia.analytics.kraken.data.DataFiles;
import org.wikimedia.analytics.kraken.definition.WebrequestTags;
import org.wikimedia.analytics.kraken.request.Request;

/** The refinery's {@code get_webrequest_tags}. */
@Description(
    name = "get_webrequest_tags",
    value =
        "_FUNC_"
            + RequestFunction.COLUMNS
            + " - an array of the request's tags: pageview, portal, wikidata, ...; often empty",
    extended =
        """
        Example:
          > SELECT _FUNC_('www.wikipedia.org', '/', '', '200', 'text/html', 'Mozilla/5.0');
          ["portal"]
        """)
public final class GetWebrequestTags extends RequestFunction {
  private transient WebrequestTags tags;

  @Override
  ObjectInspector answers() {
    return Answers.STRINGS;
  }

  @Override
  void prepare() {
    tags = WebrequestTags.of(DataFiles.shipped());
  }

  @Override
  Object answer(Request request) {
    return tags.tags(request);
  }
}
