package org.wikimedia.analytics.kraken.pig;

import java.io.IOException;
import org.apache.pig.data.Tuple;
import org.wikimedia.analytics.kraken.data.DataException;
import org.wikimedia.analytics.kraken.data.DataFiles;
import org.wikimedia.analytics.kraken.definition.Definitions;
import org.wikimedia.analytics.kraken.definition.PageView;
import org.wikimedia.analytics.kraken.definition.PageviewDefinition;
import org.wikimedia.analytics.kraken.definition.Verdict;
import org.wikimedia.analytics.kraken.request.Request;

/**
 * A question to a definition, whose name is the first argument.
 *
 * @param <T> Pig's type of the answer
 */
abstract class DefinitionQuestion<T> extends RequestQuestion<T> {
  private PageviewDefinition definition;

  DefinitionQuestion(String schema) {
    super(schema, 1);
  }

  /** The answer about a request that the definition judged. */
  protected abstract T answer(Verdict verdict, PageView view, Request request) throws IOException;

  @Override
  protected void prepare() {}

  /**
   * {@inheritDoc}
   *
   * @throws DataException if there is no definition of that name
   */
  @Override
  protected final T answer(Tuple arguments, Request request) throws IOException {
    String name = text(arguments, 0);
    if (definition == null || !definition.name().equals(name)) {
      definition = Definitions.load(DataFiles.shipped(), name);
    }
    return answer(definition.judge(request), definition.view(), request);
  }
}
