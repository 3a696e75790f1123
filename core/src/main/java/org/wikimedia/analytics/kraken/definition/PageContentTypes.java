package org.wikimedia.analytics.kraken.definition;

import org.wikimedia.analytics.kraken.bytes.ByteSlice;
import org.wikimedia.analytics.kraken.bytes.ByteTable;
import org.wikimedia.analytics.kraken.data.DataFiles;

/** The content types that pages of the modern definition have. */
final class PageContentTypes {
  private static final String FILE = "pageview-content-types.txt";

  private final ByteTable<Boolean> types = new ByteTable<>(1024);

  PageContentTypes(DataFiles files) {
    files.read(FILE).entries().forEach(type -> types.put(ByteSlice.of(type), true));
  }

  boolean has(ByteSlice type) {
    return types.get(type) != null;
  }
}
