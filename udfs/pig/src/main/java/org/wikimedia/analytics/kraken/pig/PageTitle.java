package org.wikimedia.analytics.kraken.pig;

import org.apache.pig.data.DataByteArray;
import org.wikimedia.analytics.kraken.definition.PageView;
import org.wikimedia.analytics.kraken.definition.Verdict;
import org.wikimedia.analytics.kraken.request.Request;

/**
 * {@code PageTitle('pageview', url)}: the title that the definition publishes the page under, its
 * bytes as in pagecounts; null for a host without a project.
 */
public final class PageTitle extends DefinitionQuestion<DataByteArray> {
  public PageTitle() {
    super("title:bytearray");
  }

  @Override
  protected DataByteArray answer(Verdict verdict, PageView view, Request request) {
    return view.project() == null ? null : PublishedCell.of(view.publishedTitle());
  }
}
