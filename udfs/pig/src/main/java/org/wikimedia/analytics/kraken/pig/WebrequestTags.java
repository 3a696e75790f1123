package org.wikimedia.analytics.kraken.pig;

import java.util.ArrayList;
import java.util.List;
import org.apache.pig.data.BagFactory;
import org.apache.pig.data.DataBag;
import org.apache.pig.data.Tuple;
import org.apache.pig.data.TupleFactory;
import org.wikimedia.analytics.kraken.data.DataFiles;
import org.wikimedia.analytics.kraken.request.Request;

/**
 * {@code WebrequestTags(uri_host, uri_path, uri_query, http_status, content_type, user_agent[,
 * x_analytics])}: what the request is tagged as, often nothing.
 */
public final class WebrequestTags extends WebrequestQuestion<DataBag> {
  private org.wikimedia.analytics.kraken.definition.WebrequestTags tags;

  public WebrequestTags() {
    super("tags:bag{tag:tuple(tag:chararray)}");
  }

  @Override
  protected void prepare() {
    tags = org.wikimedia.analytics.kraken.definition.WebrequestTags.of(DataFiles.shipped());
  }

  @Override
  protected DataBag answer(Request request) {
    List<Tuple> rows = new ArrayList<>();
    for (String tag : tags.tags(request)) {
      rows.add(TupleFactory.getInstance().newTuple((Object) tag));
    }
    return BagFactory.getInstance().newDefaultBag(rows);
  }
}
