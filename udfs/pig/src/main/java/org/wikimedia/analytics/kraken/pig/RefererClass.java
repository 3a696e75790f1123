package org.wikimedia.analytics.kraken.pig;

import org.wikimedia.analytics.kraken.bytes.ByteSlice;
import org.wikimedia.analytics.kraken.data.DataFiles;
import org.wikimedia.analytics.kraken.referer.Referers;

/** {@code RefererClass(referer)}: none, unknown, internal, or a kind of external. */
public final class RefererClass extends TextQuestion<String> {
  private Referers referers;

  public RefererClass() {
    super("referer_class:chararray");
  }

  @Override
  protected void prepare() {
    referers = Referers.of(DataFiles.shipped());
  }

  @Override
  protected String answer(ByteSlice text) {
    return referers.classify(text).type().label();
  }
}
