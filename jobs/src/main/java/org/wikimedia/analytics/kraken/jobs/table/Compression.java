package org.wikimedia.analytics.kraken.jobs.table;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How the parts of a file are compressed; every reader of each format knows these. */
public enum Compression {
  DEFLATE,
  SNAPPY,
  NONE;

  /** The name in options. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The compression of that name.
   *
   * @throws IllegalArgumentException with a sentence for a person
   */
  public static Compression of(String label) {
    for (Compression compression : values()) {
      if (compression.label().equals(label)) {
        return compression;
      }
    }
    throw new IllegalArgumentException(
        "--compression takes one of " + labels() + ", not '" + label + "'");
  }

  private static String labels() {
    return Arrays.stream(values()).map(Compression::label).collect(Collectors.joining(", "));
  }
}
