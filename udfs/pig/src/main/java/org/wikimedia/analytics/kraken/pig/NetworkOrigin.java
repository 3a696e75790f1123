package org.wikimedia.analytics.kraken.pig;

import org.wikimedia.analytics.kraken.bytes.ByteSlice;
import org.wikimedia.analytics.kraken.data.DataFiles;
import org.wikimedia.analytics.kraken.net.NetworkOrigins;

/** {@code NetworkOrigin(ip)}: wikimedia_labs, wikimedia or internet. */
public final class NetworkOrigin extends TextQuestion<String> {
  private NetworkOrigins origins;

  public NetworkOrigin() {
    super("network_origin:chararray");
  }

  @Override
  protected void prepare() {
    origins = NetworkOrigins.of(DataFiles.shipped());
  }

  @Override
  protected String answer(ByteSlice text) {
    return origins.origin(text).label();
  }
}
