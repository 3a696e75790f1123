package org.wikimedia.analytics.kraken.hive;

import java.util.List;
import org.apache.hadoop.hive.ql.exec.Description;
import org.apache.hadoop.hive.serde2.objectinspector.ObjectInspector;
import org.wikimedia.analytics.kraken.definition.PageviewInfo;
import org.wikimedia.analytics.kraken.request.RequestFields;

/** The refinery's {@code get_pageview_info}. */
@Description(
    name = "get_pageview_info",
    value =
        "_FUNC_(uri_host, uri_path, uri_query) - a map of project, language_variant and"
            + " page_title; it says something of any request and means something for page views",
    extended =
        """
        Example:
          > SELECT _FUNC_('en.m.wikipedia.org', '/wiki/Kraken', '');
          {"project":"en.wikipedia","language_variant":"default","page_title":"Kraken"}
        """)
public final class GetPageviewInfo extends KrakenFunction {
  private final transient RequestFields fields = new RequestFields();
  private final transient PageviewInfo info = new PageviewInfo();

  @Override
  List<Parameter> parameters() {
    return List.of(
        Parameter.text("uri_host"), Parameter.text("uri_path"), Parameter.text("uri_query"));
  }

  @Override
  ObjectInspector answers() {
    return Answers.STRING_MAP;
  }

  @Override
  Object answer(Arguments row) {
    fields.clear().url(row.bytes(0), row.bytes(1), row.bytes(2));
    return info.map(fields.request());
  }
}
