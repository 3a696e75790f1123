package org.wikimedia.analytics.kraken.zero;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wikimedia.analytics.kraken.data.DataFile;
import org.wikimedia.analytics.kraken.data.DataFiles;
import org.wikimedia.analytics.kraken.net.IpAddress;
import org.wikimedia.analytics.kraken.net.NetworkTable;

/** Reads the CIDR blocks of the carriers that have a file of them. */
final class CarrierNetworks {
  private final NetworkTable.Builder<Carrier> table = new NetworkTable.Builder<>();
  private final Map<String, Carrier> owners = new HashMap<>();

  private CarrierNetworks() {}

  static NetworkTable<Carrier> read(DataFiles files, List<Carrier> carriers) {
    CarrierNetworks networks = new CarrierNetworks();
    for (Carrier carrier : carriers) {
      if (carrier.hasNetworks()) {
        networks.add(files.read(carrier.networks()), carrier);
      }
    }
    return networks.table.build();
  }

  private void add(DataFile file, Carrier carrier) {
    for (DataFile.Line line : file.lines()) {
      String block = line.text().trim();
      Carrier other = owners.putIfAbsent(oneSpelling(block), carrier);
      if (other != null && other != carrier) {
        throw line.wrong("'" + block + "' is a network of " + other + " and of " + carrier);
      }
      table.add(line, block, carrier);
    }
  }

  /** Nonsense stays as it is: the table says what is wrong with it. */
  private static String oneSpelling(String block) {
    int slash = block.indexOf('/');
    IpAddress first = slash < 0 ? null : IpAddress.of(block.substring(0, slash));
    return first == null ? block : first + block.substring(slash);
  }
}
