package org.wikimedia.analytics.kraken.jobs.zero;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.wikimedia.analytics.kraken.jobs.zero.HourlyViews.COUNTRIES_HEADER;
import static org.wikimedia.analytics.kraken.jobs.zero.HourlyViews.ZERO;
import static org.wikimedia.analytics.kraken.jobs.zero.HourlyViews.ZERO_HEADER;

import java.io.IOException;
import org.wikimedia.analytics.kraken.bytes.ByteSlice;
import org.wikimedia.analytics.kraken.jobs.input.PublishedContent;

/** Counts the rows of hour files for every table. */
final class ZeroRows {
  private static final byte[] WIKIPEDIA = "wikipedia.org".getBytes(US_ASCII);
  private static final byte[] YES = "yes".getBytes(US_ASCII);
  private static final byte[] NO = "no".getBytes(US_ASCII);
  private static final ByteSlice NO_CARRIER = ByteSlice.of("-");
  private static final String SITES = "XMZ";
  private static final int DESKTOP = SITES.indexOf('X');
  private static final int MOBILE = SITES.indexOf('M');

  private final ZeroPlan plan;
  private final long mostViews;
  private final HomeCountries homes;
  private final RollUpCounts counts = new RollUpCounts();
  private final RowTotals totals = new RowTotals();
  private final ByteSlice home = new ByteSlice();
  private final ByteSlice slug = new ByteSlice();
  private boolean shared;
  private long viewsRead;
  private long bytesRead;

  ZeroRows(ZeroPlan plan) {
    this.plan = plan;
    mostViews = Long.divideUnsigned(-1, plan.sampleFactor());
    homes = plan.homeCountries();
  }

  /**
   * Counts a file.
   *
   * @return its rows
   * @throws IOException with file and line, if the file is not as it was published
   */
  long count(PublishedContent content) throws IOException {
    int hour = content.file().hour();
    shared = plan.isShared(hour);
    counts.begin(hour, plan.isBad(MonthDays.date(hour)));
    boolean zero = content.file().product().equals(ZERO);
    HourRows rows = new HourRows(content, zero ? ZERO_HEADER : COUNTRIES_HEADER);
    if (zero) {
      counts.addRow(RollUp.FREE_BY_SITE);
    }
    long number = 0;
    for (; rows.next(); number++) {
      if (zero) {
        countZero(rows);
      } else {
        countCountry(rows);
      }
    }
    addTotals(content.file().product(), number);
    return number;
  }

  RollUpCounts counts() {
    return counts;
  }

  RowTotals totals() {
    return totals;
  }

  private void addTotals(String product, long rows) {
    totals.add(product, RowTotals.FILES, 1);
    totals.add(product, RowTotals.ROWS, rows);
    totals.add(product, RowTotals.VIEWS, viewsRead);
    totals.add(product, RowTotals.BYTES, bytesRead);
    viewsRead = 0;
    bytesRead = 0;
  }

  private void countZero(HourRows rows) throws IOException {
    ByteSlice carrier = rows.cell(2);
    ByteSlice country = rows.cell(3);
    ByteSlice language = rows.cell(4);
    ByteSlice project = rows.cell(5);
    int site = site(rows, 6);
    boolean free = isFree(rows, 7);
    long views = views(rows, 8);
    long bytes = bytes(rows, 9);
    counts.addPredecessor(
        ZeroPlan.CARRIER_DAILY, views, language, project, rows.cell(6), country, carrier);
    counts.add(RollUp.CARRIERS_BY_LANGUAGE, 0, views, carrier, country, language, project);
    counts.add(RollUp.CARRIERS_BY_LANGUAGE, 1, bytes, carrier, country, language, project);
    if (isWikipedia(project)) {
      counts.add(RollUp.CARRIERS_BY_SITE, site, views, carrier);
      if (free && site != DESKTOP) {
        counts.add(RollUp.FREE_BY_SITE, site - MOBILE, views);
      }
      countShare(carrier, country, site, views);
    }
  }

  private void countShare(ByteSlice carrier, ByteSlice country, int site, long views) {
    byte[] served = shared ? homes.ofCarrier(carrier) : null;
    if (served == null) {
      return;
    }
    home.set(served);
    counts.add(RollUp.CARRIER_SHARE, 2, views, carrier, home);
    if (site != DESKTOP && country.is(served)) {
      counts.add(RollUp.CARRIER_SHARE, 0, views, carrier, home);
    }
  }

  private void countCountry(HourRows rows) throws IOException {
    ByteSlice country = rows.cell(1);
    ByteSlice language = rows.cell(2);
    ByteSlice project = rows.cell(3);
    int site = site(rows, 4);
    long views = views(rows, 5);
    bytes(rows, 6);
    if (site == DESKTOP) {
      return;
    }
    counts.addPredecessor(
        ZeroPlan.COUNTRY_DAILY, views, language, project, rows.cell(4), country, NO_CARRIER);
    if (shared && isWikipedia(project)) {
      for (byte[] carrier : homes.carriers(country)) {
        counts.add(RollUp.CARRIER_SHARE, 1, views, slug.set(carrier), country);
      }
    }
  }

  private long views(HourRows rows, int column) throws IOException {
    long views = rows.number(column);
    if (Long.compareUnsigned(views, mostViews) > 0) {
      throw rows.wrong(
          rows.cell(column) + " views times " + plan.sampleFactor() + " are beyond 64 bits");
    }
    viewsRead += views;
    return views * plan.sampleFactor();
  }

  /** Modulo 2^64, since sizes below nought may be in the sum. */
  private long bytes(HourRows rows, int column) throws IOException {
    long bytes = rows.number(column);
    bytesRead += bytes;
    return bytes * plan.sampleFactor();
  }

  private static int site(HourRows rows, int column) throws IOException {
    ByteSlice cell = rows.cell(column);
    int site = cell.length() == 1 ? SITES.indexOf(cell.at(0)) : -1;
    if (site < 0) {
      throw rows.wrong("'" + cell + "' is no site; there are X, M and Z");
    }
    return site;
  }

  private static boolean isFree(HourRows rows, int column) throws IOException {
    ByteSlice cell = rows.cell(column);
    if (!cell.is(YES) && !cell.is(NO)) {
      throw rows.wrong("free is yes or no, not '" + cell + "'");
    }
    return cell.is(YES);
  }

  private static boolean isWikipedia(ByteSlice project) {
    return project.is(WIKIPEDIA);
  }
}
