package org.wikimedia.analytics.kraken.hive;

import java.util.List;
import org.wikimedia.analytics.kraken.request.Field;
import org.wikimedia.analytics.kraken.request.Request;
import org.wikimedia.analytics.kraken.request.RequestFields;

/** A function of the seven columns of webrequests that the refinery's functions ask for. */
abstract class RequestFunction extends KrakenFunction {
  /** For descriptions. */
  static final String COLUMNS =
      "(uri_host, uri_path, uri_query, http_status, content_type, user_agent[, x_analytics])";

  private static final int X_ANALYTICS = 6;

  private final transient RequestFields fields = new RequestFields();

  @Override
  final List<Parameter> parameters() {
    return List.of(
        Parameter.text("uri_host"),
        Parameter.text("uri_path"),
        Parameter.text("uri_query"),
        Parameter.text("http_status"),
        Parameter.text("content_type"),
        Parameter.text("user_agent"),
        Parameter.of("x_analytics", Accepted.PAIRS).orNothing());
  }

  @Override
  final Object answer(Arguments row) {
    fields
        .clear()
        .url(row.bytes(0), row.bytes(1), row.bytes(2))
        .httpStatus(row.bytes(3))
        .set(Field.CONTENT_TYPE, row.bytes(4))
        .set(Field.USER_AGENT, row.bytes(5));
    row.setPairs(fields, X_ANALYTICS);
    return answer(fields.request());
  }

  abstract Object answer(Request request);
}
