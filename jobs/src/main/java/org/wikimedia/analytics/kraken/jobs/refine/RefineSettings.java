package org.wikimedia.analytics.kraken.jobs.refine;

import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.wikimedia.analytics.kraken.jobs.run.CountryDatabase;

/** What the tasks have to know; the command sets it. */
enum RefineSettings {
  FROM("from", ""),
  UNTIL("until", ""),
  LINES("lines", "auto"),
  DEFINITIONS("definitions", ""),
  FORMAT("format", "orc"),
  COMPRESSION("compression", "deflate"),
  ADDRESSES("addresses", "KEEP"),
  AGENTS("agents", "KEEP"),
  DEDUPLICATE("deduplicate", "false"),
  DATA("data", ""),
  GEO_DB("geo.db", "");

  private static final String PREFIX = "kraken.refine.";

  private final String key;
  private final String standard;

  RefineSettings(String key, String standard) {
    this.key = PREFIX + key;
    this.standard = standard;
  }

  String in(Configuration configuration) {
    return configuration.get(key, standard);
  }

  List<String> listIn(Configuration configuration) {
    return List.of(in(configuration).split(","));
  }

  /** The same as a file of countries. */
  CountryDatabase countries() {
    return new CountryDatabase(key);
  }

  void set(Configuration configuration, String value) {
    if (value != null) {
      configuration.set(key, value);
    }
  }
}
