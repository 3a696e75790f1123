package org.wikimedia.analytics.kraken.jobs.zero;

/** The products of {@code kraken hourly} that are rolled up, and their columns. */
final class HourlyViews {
  static final String ZERO = "zero";
  static final String COUNTRIES = "countries";
  static final String EXTENSION = ".tsv";

  static final String ZERO_HEADER =
      "hour\tcarrier_code\tcarrier\tcountry\tlanguage\tproject\tsite\tfree\tviews\tbytes";
  static final String COUNTRIES_HEADER = "hour\tcountry\tlanguage\tproject\tsite\tviews\tbytes";

  private HourlyViews() {}
}
