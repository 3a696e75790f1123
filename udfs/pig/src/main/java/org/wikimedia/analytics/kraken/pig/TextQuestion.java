package org.wikimedia.analytics.kraken.pig;

import java.io.IOException;
import org.apache.pig.data.Tuple;
import org.wikimedia.analytics.kraken.bytes.ByteSlice;

/**
 * A question about a single text.
 *
 * @param <T> Pig's type of the answer
 */
abstract class TextQuestion<T> extends Question<T> {
  TextQuestion(String schema) {
    super(schema, 1, 1);
  }

  protected abstract T answer(ByteSlice text) throws IOException;

  @Override
  protected void prepare() throws IOException {}

  @Override
  protected final T answer(Tuple arguments) throws IOException {
    return answer(bytes(arguments, 0));
  }
}
