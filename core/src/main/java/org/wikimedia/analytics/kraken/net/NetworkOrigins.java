package org.wikimedia.analytics.kraken.net;

import org.wikimedia.analytics.kraken.bytes.ByteSlice;
import org.wikimedia.analytics.kraken.data.DataFiles;

/**
 * Origins of client addresses, as the refinery's get_network_origin tells them: Wikimedia's own
 * networks are those of its machines in {@code proxies.tsv}. Not for use by several threads.
 */
public final class NetworkOrigins {
  private static final String LABS = "wikimedia-labs-networks.txt";

  private final CidrSet labs;
  private final NetworkTable<String> proxies;
  private final IpAddress address = new IpAddress();

  private NetworkOrigins(DataFiles files) {
    labs = CidrSet.of(files.read(LABS));
    proxies = ClientIp.proxies(files);
  }

  public static NetworkOrigins of(DataFiles files) {
    return new NetworkOrigins(files);
  }

  /**
   * The origin of an address, blanks around it left out; the internet's for a text that is none.
   */
  public NetworkOrigin origin(ByteSlice text) {
    int from = text.from();
    int to = text.to();
    while (from < to && text.array()[from] == ' ') {
      from++;
    }
    while (to > from && text.array()[to - 1] == ' ') {
      to--;
    }
    if (!address.read(text.array(), from, to)) {
      return NetworkOrigin.INTERNET;
    }
    if (labs.contains(address)) {
      return NetworkOrigin.WIKIMEDIA_LABS;
    }
    boolean ours = ClientIp.OURS.equals(proxies.get(address));
    return ours ? NetworkOrigin.WIKIMEDIA : NetworkOrigin.INTERNET;
  }
}
