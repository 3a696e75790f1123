package org.wikimedia.analytics.kraken.jobs.hourly;

import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.wikimedia.analytics.kraken.jobs.run.CountryDatabase;
import org.wikimedia.analytics.kraken.jobs.run.TableMemory;

/** What can be set about the hourly job; the command's options set most of them. */
public enum HourlySettings {
  /** Definitions. */
  DEFINITIONS("definitions", "pageview,webstatscollector", "Definitions to judge by."),
  /** Products. */
  PRODUCTS("products", "projectcounts,pagecounts,zero,countries,sequence", "Products to publish."),
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
  DATA("data", "", "The data files that replace shipped ones; set by the command."),
  /** Database of countries. */
  GEO_DB("geo.db", "", "MaxMind DB file with countries; empty for the shipped GeoLite2-Country.");

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

  /** The same as a number of bytes. */
  TableMemory memory() {
    return new TableMemory(key, standard);
  }

  /** The same as a file of countries. */
  CountryDatabase countries() {
    return new CountryDatabase(key);
  }

  void set(Configuration configuration, String value) {
    configuration.set(key, value);
  }
}
