package org.wikimedia.analytics.kraken.pig;

import org.wikimedia.analytics.kraken.bytes.ByteSlice;
import org.wikimedia.analytics.kraken.data.DataFiles;
import org.wikimedia.analytics.kraken.referer.Referers;

/** {@code RefererName(referer)}: the site that a referer names, none where it has no name. */
public final class RefererName extends TextQuestion<String> {
  private Referers referers;

  public RefererName() {
    super("referer_name:chararray");
  }

  @Override
  protected void prepare() {
    referers = Referers.of(DataFiles.shipped());
  }

  @Override
  protected String answer(ByteSlice text) {
    return referers.classify(text).name();
  }
}
