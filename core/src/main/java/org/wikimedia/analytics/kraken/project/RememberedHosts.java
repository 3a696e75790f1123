package org.wikimedia.analytics.kraken.project;

import org.wikimedia.analytics.kraken.bytes.ByteSlice;
import org.wikimedia.analytics.kraken.bytes.ByteTable;

/**
 * What the refinery's functions say of a host, worked out once for each: rows have few different
 * ones. Not for use by several threads.
 */
public final class RememberedHosts {
  private static final int REMEMBERED = 4096;

  private final ByteTable<HostProperties> properties = new ByteTable<>(REMEMBERED);
  private final ByteTable<String> projects = new ByteTable<>(REMEMBERED);

  /** {@link HostProperties#of}. */
  public HostProperties properties(ByteSlice host) {
    HostProperties known = properties.get(host);
    if (known == null) {
      known = HostProperties.of(host.toString());
      properties.remember(host, known);
    }
    return known;
  }

  /** {@link RefineryProject#of}. */
  public String project(ByteSlice host) {
    String known = projects.get(host);
    if (known == null) {
      known = RefineryProject.of(host.toString());
      projects.remember(host, known);
    }
    return known;
  }
}
