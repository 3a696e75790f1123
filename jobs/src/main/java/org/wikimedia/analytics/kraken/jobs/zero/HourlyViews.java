package org.wikimedia.analytics.kraken.jobs.zero;

import org.wikimedia.analytics.kraken.jobs.product.Products;

/** The products of {@code kraken hourly} that are rolled up, and their columns. */
public final class HourlyViews {
  public static final String ZERO = "zero";
  public static final String COUNTRIES = "countries";
  public static final String EXTENSION = ".tsv";

  static final String ZERO_HEADER = Products.tableHeader(ZERO);
  static final String COUNTRIES_HEADER = Products.tableHeader(COUNTRIES);

  private HourlyViews() {}
}
