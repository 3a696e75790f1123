package org.wikimedia.analytics.kraken.pig;

import java.io.IOException;
import org.apache.pig.data.Tuple;
import org.wikimedia.analytics.kraken.request.Field;
import org.wikimedia.analytics.kraken.request.Request;
import org.wikimedia.analytics.kraken.request.RequestFields;

/**
 * A question about {@code (uri_host, uri_path, uri_query, http_status, content_type, user_agent)}
 * and, if it is there, {@code x_analytics}, in the order of the refinery's functions.
 *
 * @param <T> Pig's type of the answer
 */
abstract class WebrequestQuestion<T> extends Question<T> {
  private static final int REQUIRED = 6;
  private final RequestFields fields = new RequestFields();

  WebrequestQuestion(String schema) {
    super(schema, REQUIRED, REQUIRED + 1);
  }

  protected abstract T answer(Request request);

  @Override
  protected final T answer(Tuple arguments) throws IOException {
    fields
        .clear()
        .url(bytes(arguments, 0), bytes(arguments, 1), bytes(arguments, 2))
        .httpStatus(bytes(arguments, 3))
        .set(Field.CONTENT_TYPE, bytes(arguments, 4))
        .set(Field.USER_AGENT, bytes(arguments, 5))
        .set(Field.X_ANALYTICS, pairs(arguments, 6));
    return answer(fields.request());
  }
}
