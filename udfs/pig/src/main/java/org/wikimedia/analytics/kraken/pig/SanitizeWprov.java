package org.wikimedia.analytics.kraken.pig;

import org.wikimedia.analytics.kraken.bytes.ByteSlice;
import org.wikimedia.analytics.kraken.privacy.WprovSanitizer;

/**
 * {@code SanitizeWprov(x_analytics)}: the field with what clients put behind wprov cut to its code.
 */
public final class SanitizeWprov extends TextQuestion<String> {
  public SanitizeWprov() {
    super("x_analytics:chararray");
  }

  @Override
  protected String answer(ByteSlice text) {
    return WprovSanitizer.sanitize(text.toString());
  }
}
