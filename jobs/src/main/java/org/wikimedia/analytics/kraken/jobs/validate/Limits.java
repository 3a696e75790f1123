package org.wikimedia.analytics.kraken.jobs.validate;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What is likely, and whether what is not is refused.
 *
 * @param today the date to be fresh at, in UTC
 * @param fresh whether old tables are refused
 * @param monthOverMonth change of the last month
 * @param yearOverYear change of the last month from the one a year before
 * @param minima what large wikis have at least
 */
record Limits(
    LocalDate today, boolean fresh, Trend monthOverMonth, Trend yearOverYear, Minima minima) {
  private static final BigDecimal MOST_IN_A_MONTH = BigDecimal.valueOf(25);
  private static final BigDecimal MOST_IN_A_YEAR = BigDecimal.valueOf(100);

  /**
   * How much a number may change.
   *
   * @param check the name of the check
   * @param most percent
   * @param refuses whether more is refused
   */
  record Trend(String check, BigDecimal most, boolean refuses) {}

  static Limits on(LocalDate today) {
    return new Limits(today, false, monthOverMonth(null), yearOverYear(null), Minima.shipped());
  }

  /** Null for the usual limit, of which more is a warning only. */
  static Trend monthOverMonth(BigDecimal most) {
    return trend("month-over-month", most, MOST_IN_A_MONTH);
  }

  static Trend yearOverYear(BigDecimal most) {
    return trend("year-over-year", most, MOST_IN_A_YEAR);
  }

  private static Trend trend(String check, BigDecimal most, BigDecimal usual) {
    return new Trend(check, most == null ? usual : most, most != null);
  }
}
