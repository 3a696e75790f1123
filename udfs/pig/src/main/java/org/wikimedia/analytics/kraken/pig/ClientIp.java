package org.wikimedia.analytics.kraken.pig;

import java.io.IOException;
import org.apache.pig.data.Tuple;
import org.wikimedia.analytics.kraken.bytes.ByteSlice;
import org.wikimedia.analytics.kraken.data.DataFiles;

/**
 * {@code ClientIp(ip, x_forwarded_for)}: who really asked, trusted proxies looked through; null if
 * the client is no address.
 */
public final class ClientIp extends Question<String> {
  private org.wikimedia.analytics.kraken.net.ClientIp client;

  public ClientIp() {
    super("client_ip:chararray", 1, 2);
  }

  @Override
  protected void prepare() {
    client = org.wikimedia.analytics.kraken.net.ClientIp.of(DataFiles.shipped());
  }

  @Override
  protected String answer(Tuple arguments) throws IOException {
    ByteSlice forwardedFor = bytes(arguments, 1);
    boolean known = client.read(bytes(arguments, 0), forwardedFor == null ? NOTHING : forwardedFor);
    return known ? client.address().toString() : null;
  }
}
