package org.wikimedia.analytics.kraken.zero;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wikimedia.analytics.kraken.bytes.ByteSlice;
import org.wikimedia.analytics.kraken.bytes.ByteTable;
import org.wikimedia.analytics.kraken.data.DataFiles;
import org.wikimedia.analytics.kraken.net.IpAddress;
import org.wikimedia.analytics.kraken.net.NetworkTable;

/** The carriers of Wikipedia Zero, by code and by network: {@code carriers.tsv}. */
public final class Carriers {
  /** Far more codes than there are: three digits and three more. */
  private static final int MOST = 1 << 20;

  private final List<Carrier> listed;
  private final Carrier unlisted;
  private final ByteTable<Carrier> byCode = new ByteTable<>(MOST);
  private final NetworkTable<Carrier> byNetwork;

  private Carriers(CarrierFile file, DataFiles files) {
    listed = file.listed();
    unlisted = file.unlisted();
    byNetwork = CarrierNetworks.read(files, listed);
    listed.forEach(carrier -> byCode.put(carrier.slugBytes(), carrier));
    for (Carrier carrier : listed) {
      carrier.codes().forEach(code -> byCode.put(code.getBytes(UTF_8), carrier));
    }
  }

  /**
   * Reads the carriers and their networks.
   *
   * @throws org.wikimedia.analytics.kraken.data.DataException naming file and line of a mistake
   */
  public static Carriers load(DataFiles files) {
    return new Carriers(new CarrierFile(files), files);
  }

  /** Every carrier that is listed, in the order of the file. */
  public List<Carrier> listed() {
    return listed;
  }

  /** The carrier {@code default}, whose deal holds for codes that are not listed. */
  public Carrier unlisted() {
    return unlisted;
  }

  /**
   * The carrier with this code, exactly as logged, or with this slug, since the logs of udp2log
   * were named by it; null if it is not listed.
   */
  public Carrier ofCode(ByteSlice code) {
    return byCode.get(code);
  }

  /** False as long as no carrier has a file of networks. */
  public boolean hasNetworks() {
    return !byNetwork.isEmpty();
  }

  /** The carrier with the smallest network around the address, or null. */
  public Carrier ofAddress(IpAddress address) {
    return byNetwork.get(address);
  }

  /** The proxies that any deal names. */
  Set<String> proxyNames() {
    return Stream.concat(listed.stream(), Stream.of(unlisted))
        .flatMap(carrier -> carrier.deals().stream())
        .flatMap(deal -> deal.proxyNames().stream())
        .collect(Collectors.toUnmodifiableSet());
  }
}
