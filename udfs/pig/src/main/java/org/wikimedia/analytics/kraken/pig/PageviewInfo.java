package org.wikimedia.analytics.kraken.pig;

import java.io.IOException;
import java.util.Map;
import org.apache.pig.data.Tuple;
import org.wikimedia.analytics.kraken.request.RequestFields;

/**
 * {@code PageviewInfo(uri_host, uri_path, uri_query)}: the refinery's get_pageview_info, a map of
 * project, language_variant and page_title.
 */
public final class PageviewInfo extends Question<Map<String, String>> {
  private org.wikimedia.analytics.kraken.definition.PageviewInfo info;
  private RequestFields fields;

  public PageviewInfo() {
    super("pageview_info:map[chararray]", 1, 3);
  }

  @Override
  protected void prepare() {
    info = new org.wikimedia.analytics.kraken.definition.PageviewInfo();
    fields = new RequestFields();
  }

  @Override
  protected Map<String, String> answer(Tuple arguments) throws IOException {
    fields.clear().url(bytes(arguments, 0), bytes(arguments, 1), bytes(arguments, 2));
    return info.map(fields.request());
  }
}
