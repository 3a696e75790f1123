package org.wikimedia.analytics.kraken.pig;

import org.apache.pig.data.DataByteArray;
import org.wikimedia.analytics.kraken.definition.PageView;
import org.wikimedia.analytics.kraken.definition.Verdict;
import org.wikimedia.analytics.kraken.request.Request;

/**
 * {@code ProjectCode('pageview', url)}: the code that the definition publishes the host's views
 * under, counted or not, its bytes as in projectcounts; null for a host without one.
 */
public final class ProjectCode extends DefinitionQuestion<DataByteArray> {
  public ProjectCode() {
    super("code:bytearray");
  }

  @Override
  protected DataByteArray answer(Verdict verdict, PageView view, Request request) {
    return view.project() == null ? null : PublishedCell.of(view.project().publishedCode());
  }
}
