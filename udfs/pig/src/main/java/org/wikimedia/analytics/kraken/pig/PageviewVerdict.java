package org.wikimedia.analytics.kraken.pig;

import org.wikimedia.analytics.kraken.definition.PageView;
import org.wikimedia.analytics.kraken.definition.Verdict;
import org.wikimedia.analytics.kraken.request.Request;

/**
 * {@code PageviewVerdict('pageview', url, status, ...)}: {@code counted}, or the first rule of the
 * definition that said no.
 */
public final class PageviewVerdict extends DefinitionQuestion<String> {
  public PageviewVerdict() {
    super("verdict:chararray");
  }

  @Override
  protected String answer(Verdict verdict, PageView view, Request request) {
    return verdict.name();
  }
}
