package org.wikimedia.analytics.kraken.pig;

import org.wikimedia.analytics.kraken.bytes.ByteSlice;
import org.wikimedia.analytics.kraken.privacy.TruncatedAddress;

/** {@code TruncateAddress(ip)}: the network of an address, null for what is none. */
public final class TruncateAddress extends TextQuestion<String> {
  public TruncateAddress() {
    super("network:chararray");
  }

  @Override
  protected String answer(ByteSlice text) {
    return TruncatedAddress.of(text);
  }
}
