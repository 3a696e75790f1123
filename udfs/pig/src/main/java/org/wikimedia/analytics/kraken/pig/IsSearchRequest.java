package org.wikimedia.analytics.kraken.pig;

import org.wikimedia.analytics.kraken.bytes.ByteSlice;
import org.wikimedia.analytics.kraken.definition.KrakenSearch;
import org.wikimedia.analytics.kraken.request.Field;
import org.wikimedia.analytics.kraken.request.RequestFields;

/** {@code IsSearchRequest(url)}: whether a URL asks for search results. */
public final class IsSearchRequest extends TextQuestion<Boolean> {
  private RequestFields fields;
  private KrakenSearch search;

  public IsSearchRequest() {
    super("is_search_request:boolean");
  }

  @Override
  protected void prepare() {
    fields = new RequestFields();
    search = new KrakenSearch();
  }

  @Override
  protected Boolean answer(ByteSlice text) {
    return search.isSearch(fields.clear().set(Field.URL, text).request().javaUrl());
  }
}
