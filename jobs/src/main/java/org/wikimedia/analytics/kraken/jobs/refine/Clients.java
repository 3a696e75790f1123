package org.wikimedia.analytics.kraken.jobs.refine;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.wikimedia.analytics.kraken.bytes.ByteSlice;
import org.wikimedia.analytics.kraken.privacy.TruncatedAddress;

/** What a table says of clients: as much as was asked for. */
final class Clients {
  private final Addresses addresses;
  private final Agents agents;
  private final KeyedHash hash;
  private final ByteSlice address = new ByteSlice();

  /**
   * @param salt key of the hashes; null if none is asked for
   */
  Clients(Addresses addresses, Agents agents, byte[] salt) {
    this.addresses = addresses;
    this.agents = agents;
    hash = salt == null ? null : new KeyedHash(salt);
  }

  /**
   * A client's address. A country behind it ({@code address|country}) is no part of what is hashed.
   */
  CharSequence address(ByteSlice logged) {
    return switch (addresses) {
      case KEEP -> Refinery.text(logged);
      case TRUNCATE -> TruncatedAddress.of(logged);
      case HASH -> hash.of(withoutCountry(logged));
    };
  }

  /** The addresses that a proxy spoke for; hashed they would be of no use, and are left out. */
  CharSequence forwardedFor(ByteSlice logged) {
    return switch (addresses) {
      case KEEP -> Refinery.text(logged);
      case TRUNCATE -> networks(logged.toString());
      case HASH -> null;
    };
  }

  CharSequence agent(ByteSlice sent) {
    return agents == Agents.KEEP ? Refinery.text(sent) : hash.of(sent);
  }

  private ByteSlice withoutCountry(ByteSlice logged) {
    int bar = logged.indexOf('|');
    return address.set(logged.array(), logged.from(), bar < 0 ? logged.to() : bar);
  }

  private static String networks(String list) {
    String networks =
        Arrays.stream(list.split(","))
            .map(TruncatedAddress::of)
            .filter(Objects::nonNull)
            .collect(Collectors.joining(","));
    return networks.isEmpty() ? null : networks;
  }
}
