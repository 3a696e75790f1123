package org.wikimedia.analytics.kraken.pig;

import java.io.IOException;
import org.apache.pig.data.Tuple;
import org.apache.pig.impl.logicalLayer.schema.Schema;
import org.wikimedia.analytics.kraken.request.Request;

/**
 * A question about a request, whose columns are the last arguments, told by their names ({@link
 * RequestRow}). Null is the answer to a row without a URL.
 *
 * @param <T> Pig's type of the answer
 */
abstract class RequestQuestion<T> extends Question<T> {
  private final int first;
  private RequestRow row;

  /**
   * @param first arguments before the columns
   */
  RequestQuestion(String schema, int first) {
    super(schema, first, Integer.MAX_VALUE);
    this.first = first;
  }

  protected abstract T answer(Tuple arguments, Request request) throws IOException;

  @Override
  protected final T answer(Tuple arguments) throws IOException {
    if (row == null) {
      row = row(getInputSchema());
    }
    Request request = row.read(arguments);
    return request == null ? null : answer(arguments, request);
  }

  @Override
  public Schema outputSchema(Schema input) {
    Schema answer = super.outputSchema(input);
    row(input);
    return answer;
  }

  private RequestRow row(Schema arguments) {
    return new RequestRow(getClass().getSimpleName(), arguments, first);
  }
}
