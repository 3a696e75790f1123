package org.wikimedia.analytics.kraken.jobs.run;

import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.mapred.LocalJobRunner;
import org.apache.hadoop.util.StringUtils;
import org.wikimedia.analytics.kraken.jobs.input.HadoopSettings;

/** A setting of how many bytes of counts a mapper holds before it hands on partial sums. */
public record TableMemory(String key, String standard) {
  private static final long LEAST_BYTES = 1;
  private static final long MOST_BYTES = 1L << 30;

  /** A table under its budget takes up to thrice that while it grows and is sorted. */
  private static final int SHARES = 4;

  private static final long LEAST_SHARE = 16L << 20;

  /**
   * A number of bytes.
   *
   * @throws IllegalArgumentException with a sentence for a person, if the value is none
   */
  public long in(Configuration configuration) {
    String text = configuration.get(key, standard);
    try {
      long bytes = StringUtils.TraditionalBinaryPrefix.string2long(text);
      if (bytes >= LEAST_BYTES && bytes <= MOST_BYTES) {
        return bytes;
      }
    } catch (IllegalArgumentException error) {
      throw wrong(text, error);
    }
    throw wrong(text, null);
  }

  /** Embedded, all mappers live in one heap: each gets a share that leaves room to grow in. */
  public void share(Configuration configuration) {
    if (!HadoopSettings.isEmbedded(configuration) || configuration.get(key) != null) {
      return;
    }
    int mappers = Math.max(1, configuration.getInt(LocalJobRunner.LOCAL_MAX_MAPS, 1));
    long share = Runtime.getRuntime().maxMemory() / (SHARES * mappers);
    configuration.setLong(key, Math.min(in(configuration), Math.max(LEAST_SHARE, share)));
  }

  private IllegalArgumentException wrong(String text, Exception cause) {
    return new IllegalArgumentException(
        key + " takes a number of bytes like 200m, 1 to 1g, not '" + text + "'", cause);
  }
}
