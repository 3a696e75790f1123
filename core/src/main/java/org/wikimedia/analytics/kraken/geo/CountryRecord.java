package org.wikimedia.analytics.kraken.geo;

import com.maxmind.db.MaxMindDbParameter;

/**
 * What is read of a database's record: nothing but the code of its country. Public because the
 * reader of databases makes it.
 *
 * @param country null if the record has none
 */
public record CountryRecord(@MaxMindDbParameter(name = "country") Place country) {
  /**
   * @param code null if the record has none
   */
  public record Place(@MaxMindDbParameter(name = "iso_code") String code) {}

  /** The country of a record, which may be missing. */
  static Country country(CountryRecord read) {
    return read == null || read.country == null ? Country.UNKNOWN : Country.of(read.country.code);
  }
}
