package org.wikimedia.analytics.kraken.jobs.input;

import org.apache.hadoop.conf.Configuration;

/**
 * What can be set about reading logs, with {@code -D key=value}. Numbers of bytes may end in k, m
 * or g.
 */
public enum LogInputSettings {
  /** Number of splits. */
  SPLITS(
      "kraken.input.splits",
      -1,
      -1,
      "How many splits the input is shared out to; 0: as many as its size asks for; -1: one a core"
          + " in the local runner, by size on a cluster."),
  /** Size under which a number of splits is lowered. */
  MIN_SPLIT_BYTES(
      "kraken.input.split.min.bytes",
      64L << 20,
      1,
      "Splits are not made smaller than this, in bytes of uncompressed lines."),
  /** Size of splits made by size. */
  MAX_SPLIT_BYTES(
      "kraken.input.split.max.bytes",
      256L << 20,
      1,
      "Size of a split where the size decides, in bytes of uncompressed lines; a block of the file"
          + " system if that is larger."),
  /** Size of the blocks of lines. */
  BLOCK_BYTES(
      "kraken.input.block.bytes",
      256L << 10,
      128L << 10,
      "Capacity in bytes of the blocks of lines a mapper gets; longer lines come in pieces.");

  private static final long MAX_ARRAY_BYTES = 1L << 30;

  private final String key;
  private final long standard;
  private final long least;
  private final String description;

  LogInputSettings(String key, long standard, long least, String description) {
    this.key = key;
    this.standard = standard;
    this.least = least;
    this.description = description;
  }

  /** The key in Hadoop's configuration. */
  public String key() {
    return key;
  }

  /** The value if nothing is set. */
  public long standard() {
    return standard;
  }

  /** One sentence for a person. */
  public String description() {
    return description;
  }

  /**
   * The value in a configuration.
   *
   * @throws InputRefusedException if it is no number, or out of bounds
   */
  long in(Configuration configuration) throws InputRefusedException {
    try {
      long value = configuration.getLongBytes(key, standard);
      if (value >= least && value <= greatest()) {
        return value;
      }
    } catch (IllegalArgumentException e) {
      throw refuse(configuration, e);
    }
    throw refuse(configuration, null);
  }

  private long greatest() {
    return this == BLOCK_BYTES ? MAX_ARRAY_BYTES : this == SPLITS ? Integer.MAX_VALUE : 1L << 60;
  }

  private InputRefusedException refuse(Configuration configuration, Exception cause) {
    return new InputRefusedException(
        key
            + " takes a whole number from "
            + least
            + " to "
            + greatest()
            + ", not "
            + configuration.get(key)
            + ".",
        cause);
  }
}
