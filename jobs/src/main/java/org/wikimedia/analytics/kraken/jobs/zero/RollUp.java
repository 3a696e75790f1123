package org.wikimedia.analytics.kraken.jobs.zero;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** What the roll-ups are: the cells that name a row behind its date, and its numbers. */
enum RollUp {
  /** Views of Wikipedia that a carrier carried, by site. Counted are X, M and Z. */
  CARRIERS_BY_SITE(
      "carriers-by-site",
      List.of("carrier"),
      List.of("x_views", "m_views", "z_views", "m_z_views"),
      "",
      3) {
    @Override
    long[] views(long... counted) {
      return new long[] {counted[0], counted[1], counted[2], counted[1] + counted[2]};
    }
  },

  /** All views and bytes that a carrier carried. Counted are views and bytes. */
  CARRIERS_BY_LANGUAGE(
      "carriers-by-language",
      List.of("carrier", "country", "language", "project"),
      List.of("views"),
      "bytes",
      2) {
    @Override
    long[] views(long... counted) {
      return new long[] {counted[0]};
    }

    @Override
    String other(long... counted) {
      return Long.toUnsignedString(counted[1]);
    }
  },

  /** Views of mobile Wikipedia that cost the reader nothing. Counted are M and Z. */
  FREE_BY_SITE("free-by-site", List.of(), List.of("m_views", "z_views", "all_views"), "", 2) {
    @Override
    long[] views(long... counted) {
      return new long[] {counted[0], counted[1], counted[0] + counted[1]};
    }
  },

  /**
   * A carrier's share of the views of mobile Wikipedia in its country, of hours with files of both
   * products. Counted are its views there, the country's, and its views of Wikipedia anywhere,
   * without which it has no row.
   */
  CARRIER_SHARE(
      "carrier-share",
      List.of("carrier", "country"),
      List.of("carrier_views", "country_views"),
      "percent",
      3) {
    @Override
    long[] views(long... counted) {
      return new long[] {counted[0], counted[1]};
    }

    @Override
    String other(long... counted) {
      return percent(counted[0], counted[1]);
    }

    @Override
    boolean isShown(long... counted) {
      return counted[2] != 0;
    }
  };

  private static final int DECIMALS = 4;

  private final String fileName;
  private final List<String> cellColumns;
  private final List<String> viewColumns;
  private final String otherColumn;
  private final int numbers;

  RollUp(
      String fileName,
      List<String> cellColumns,
      List<String> viewColumns,
      String otherColumn,
      int numbers) {
    this.fileName = fileName;
    this.cellColumns = cellColumns;
    this.viewColumns = viewColumns;
    this.otherColumn = otherColumn;
    this.numbers = numbers;
  }

  /** Numbers of views for a row, which a month also scales to 30 days. */
  abstract long[] views(long... counted);

  /** The cell of {@link #otherColumn()}. */
  String other(long... counted) {
    throw new IllegalStateException(fileName + " has no other column");
  }

  boolean isShown(long... counted) {
    return true;
  }

  String fileName() {
    return fileName;
  }

  List<String> cellColumns() {
    return cellColumns;
  }

  List<String> viewColumns() {
    return viewColumns;
  }

  /** A column that is not of views, or empty. */
  String otherColumn() {
    return otherColumn;
  }

  /** How many numbers are counted for a row. */
  int numbers() {
    return numbers;
  }

  /** {@code 12.3457}, of numbers without sign; {@code -} if there is nothing to take a share of. */
  static String percent(long part, long whole) {
    if (whole == 0) {
      return "-";
    }
    return new BigDecimal(Long.toUnsignedString(part))
        .movePointRight(2)
        .divide(new BigDecimal(Long.toUnsignedString(whole)), DECIMALS, RoundingMode.HALF_UP)
        .toPlainString();
  }
}
