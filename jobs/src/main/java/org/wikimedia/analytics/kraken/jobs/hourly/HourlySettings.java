package org.wikimedia.analytics.kraken.jobs.hourly;

import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.util.StringUtils;

/** What can be set about the hourly job; the command's options set most of them. */
public enum HourlySettings {
  /** Definitions. */
  DEFINITIONS("definitions", "pageview,webstatscollector", "Definitions to judge by."),
  /** Products. */
  PRODUCTS("products", "projectcounts,pagecounts,sequence", "Products to publish."),
  /** First hour. */
  FROM("from", "", "First hour to count, like 2013-02-28T22; empty for the first there is."),
  /** Hour behind the last. */
  UNTIL("until", "", "Hour behind the last one to count; empty for all there are."),
  /** Line format. */
  FORMAT("format", "auto", "Format of the lines: auto, tab, space, json or kraken."),
  /** Memory of a mapper's tables. */
  TABLE_BYTES(
      "table.bytes", "200m", "Bytes of counts a mapper holds before it hands on partial sums."),
  /** User's data files. */
  DATA("data", "", "The data files that replace shipped ones; set by the command.");

  private static final long LEAST_BYTES = 1;
  private static final long MOST_BYTES = 1L << 30;
  private static final String PREFIX = "kraken.hourly.";

  private final String key;
  private final String standard;
  private final String description;

  HourlySettings(String key, String standard, String description) {
    this.key = PREFIX + key;
    this.standard = standard;
    this.description = description;
  }

  /** The key in Hadoop's configuration. */
  public String key() {
    return key;
  }

  /** The value if nothing is set. */
  public String standard() {
    return standard;
  }

  /** One sentence for a person. */
  public String description() {
    return description;
  }

  String in(Configuration configuration) {
    return configuration.get(key, standard);
  }

  List<String> listIn(Configuration configuration) {
    return List.of(in(configuration).split(","));
  }

  /**
   * A number of bytes.
   *
   * @throws IllegalArgumentException with a sentence for a person, if the value is none
   */
  long bytesIn(Configuration configuration) {
    try {
      long bytes = StringUtils.TraditionalBinaryPrefix.string2long(in(configuration));
      if (bytes >= LEAST_BYTES && bytes <= MOST_BYTES) {
        return bytes;
      }
    } catch (IllegalArgumentException error) {
      throw wrong(configuration, error);
    }
    throw wrong(configuration, null);
  }

  private IllegalArgumentException wrong(Configuration configuration, Exception cause) {
    return new IllegalArgumentException(
        key + " takes a number of bytes like 200m, 1 to 1g, not '" + in(configuration) + "'",
        cause);
  }

  void set(Configuration configuration, String value) {
    configuration.set(key, value);
  }
}
