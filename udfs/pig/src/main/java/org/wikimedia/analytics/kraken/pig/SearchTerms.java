package org.wikimedia.analytics.kraken.pig;

import org.wikimedia.analytics.kraken.bytes.ByteSlice;
import org.wikimedia.analytics.kraken.data.DataFiles;
import org.wikimedia.analytics.kraken.referer.Referers;

/**
 * {@code SearchTerms(referer)}: what somebody searched for before they came, null if that is not
 * told.
 */
public final class SearchTerms extends TextQuestion<String> {
  private org.wikimedia.analytics.kraken.referer.SearchTerms terms;

  public SearchTerms() {
    super("search_terms:chararray");
  }

  @Override
  protected void prepare() {
    terms =
        new org.wikimedia.analytics.kraken.referer.SearchTerms(Referers.of(DataFiles.shipped()));
  }

  @Override
  protected String answer(ByteSlice text) {
    return terms.of(text);
  }
}
