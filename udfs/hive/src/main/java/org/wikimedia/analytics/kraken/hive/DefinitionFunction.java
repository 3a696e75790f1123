package org.wikimedia.analytics.kraken.hive;

import java.util.List;
import org.apache.hadoop.hive.ql.exec.UDFArgumentException;
import org.apache.hadoop.hive.ql.exec.UDFArgumentTypeException;
import org.wikimedia.analytics.kraken.bytes.ByteSlice;
import org.wikimedia.analytics.kraken.bytes.LineBytes;
import org.wikimedia.analytics.kraken.data.DataFiles;
import org.wikimedia.analytics.kraken.definition.Definitions;
import org.wikimedia.analytics.kraken.definition.PageView;
import org.wikimedia.analytics.kraken.definition.PageviewDefinition;
import org.wikimedia.analytics.kraken.definition.Verdict;
import org.wikimedia.analytics.kraken.request.Field;
import org.wikimedia.analytics.kraken.request.RequestFields;

/**
 * What one definition says of a request. The arguments are the fields of a log line; a webrequest's
 * columns make them up: {@code concat('http://', uri_host, uri_path, uri_query)} is the URL.
 */
abstract class DefinitionFunction extends KrakenFunction {
  /** For descriptions. */
  static final String FIELDS =
      "(definition, url, status, content_type, user_agent[, x_analytics[, ip[, x_forwarded_for"
          + "[, response_size[, referer[, http_method[, time[, accept_language]]]]]]]])";

  /** How examples begin. */
  static final String VIEW =
      "'http://en.m.wikipedia.org/wiki/Kraken', 'hit/200', 'text/html', 'Mozilla/5.0'";

  private final transient RequestFields fields = new RequestFields().encodesAgentSpaces(true);
  private transient String name;
  private transient PageviewDefinition definition;

  @Override
  final List<Parameter> parameters() {
    return List.of(
        Parameter.constant("definition"),
        Parameter.text("url"),
        Parameter.text("status").orNull(),
        Parameter.text("content_type").orNull(),
        Parameter.text("user_agent").orNull(),
        Parameter.of("x_analytics", Accepted.PAIRS).orNothing(),
        Parameter.text("ip").orNothing(),
        Parameter.text("x_forwarded_for").orNothing(),
        Parameter.of("response_size", Accepted.TEXT_OR_NUMBER).orNothing(),
        Parameter.text("referer").orNothing(),
        Parameter.text("http_method").orNothing(),
        Parameter.of("time", Accepted.TIME).orNothing(),
        Parameter.text("accept_language").orNothing());
  }

  @Override
  final void check(Arguments constants) throws UDFArgumentException {
    name = constants.text(0);
    if (name != null && !Definitions.shipped().contains(name)) {
      String there = String.join(", ", Definitions.shipped());
      throw new UDFArgumentTypeException(
          0, names()[0] + ": there is no definition '" + name + "'; there are " + there);
    }
  }

  @Override
  final void prepare() {
    definition = Definitions.load(DataFiles.shipped(), name);
  }

  @Override
  final Object answer(Arguments row) {
    fields
        .clear()
        .set(Field.URL, row.bytes(1))
        .httpStatus(row.bytes(2))
        .set(Field.CONTENT_TYPE, row.bytes(3))
        .set(Field.USER_AGENT, row.bytes(4))
        .set(Field.CLIENT_IP, row.bytes(6))
        .set(Field.X_FORWARDED_FOR, row.bytes(7))
        .set(Field.SIZE, row.bytes(8))
        .set(Field.REFERER, row.bytes(9))
        .set(Field.METHOD, row.bytes(10))
        .set(Field.ACCEPT_LANGUAGE, row.bytes(12));
    row.setPairs(fields, 5);
    row.setTime(fields, 11);
    return answer(definition.judge(fields.request()), definition.view());
  }

  abstract Object answer(Verdict verdict, PageView view);

  /** The title as published, where bytes that break a line are {@code _}. */
  static byte[] publishedTitle(PageView view) {
    ByteSlice title = view.publishedTitle();
    byte[] bytes = title.copy();
    LineBytes.replace(bytes, 0, bytes.length);
    return bytes;
  }
}
