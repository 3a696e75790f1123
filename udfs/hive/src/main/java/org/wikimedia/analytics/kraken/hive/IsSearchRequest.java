package org.wikimedia.analytics.kraken.hive;

import java.util.List;
import org.apache.hadoop.hive.ql.exec.Description;
import org.apache.hadoop.hive.serde2.objectinspector.ObjectInspector;
import org.apache.hadoop.io.BooleanWritable;
import org.wikimedia.analytics.kraken.bytes.ByteSlice;
import org.wikimedia.analytics.kraken.definition.KrakenSearch;
import org.wikimedia.analytics.kraken.request.RequestFields;

/** The refinery's {@code is_search_request}. */
@Description(
    name = "is_search_request",
    value = "_FUNC_(uri_path, uri_query) - whether search results were asked for, by Kraken's rule",
    extended =
        """
        Example:
          > SELECT _FUNC_('/w/api.php', '?action=opensearch&search=kra');
          true
        """)
public final class IsSearchRequest extends KrakenFunction {
  /** Any: the rule does not look at it. */
  private static final ByteSlice HOST = ByteSlice.of("en.wikipedia.org");

  private final transient BooleanWritable answer = new BooleanWritable();
  private final transient RequestFields fields = new RequestFields();
  private final transient KrakenSearch search = new KrakenSearch();

  @Override
  List<Parameter> parameters() {
    return List.of(Parameter.text("uri_path"), Parameter.text("uri_query"));
  }

  @Override
  ObjectInspector answers() {
    return Answers.BOOLEAN;
  }

  @Override
  Object answer(Arguments row) {
    fields.clear().url(HOST, row.bytes(0), row.bytes(1));
    answer.set(search.isSearch(fields.request().javaUrl()));
    return answer;
  }
}
