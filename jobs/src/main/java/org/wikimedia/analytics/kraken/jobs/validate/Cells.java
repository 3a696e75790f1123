package org.wikimedia.analytics.kraken.jobs.validate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.wikimedia.analytics.kraken.jobs.limn.LimnCsv;

/** Numbers in rows. */
final class Cells {
  private Cells() {}

  /** The number in a cell, null if there is none. */
  static BigDecimal number(LimnCsv.Row row, int column) {
    if (column >= row.cells().size() || row.cells().get(column).isEmpty()) {
      return null;
    }
    try {
      return new BigDecimal(row.cells().get(column).strip());
    } catch (NumberFormatException error) {
      return null;
    }
  }

  /** Whether two numbers are one; null is none. */
  static boolean isSame(BigDecimal one, BigDecimal other) {
    if (one == null || other == null) {
      return one == null && other == null;
    }
    return one.compareTo(other) == 0;
  }

  /** Percent by which a number has changed, one decimal; null if it was 0 and is not. */
  static BigDecimal change(BigDecimal old, BigDecimal now) {
    if (old.compareTo(now) == 0) {
      return BigDecimal.ZERO;
    }
    if (old.signum() == 0) {
      return null;
    }
    return now.subtract(old).movePointRight(2).divide(old, 1, RoundingMode.HALF_UP);
  }

  /** What a cell was and is; {@code now} is null if it is empty. */
  static String sentence(String cell, BigDecimal old, BigDecimal now, BigDecimal change) {
    return cell
        + " was "
        + old.toPlainString()
        + ", is "
        + (now == null ? "empty" : now.toPlainString())
        + (change == null ? "" : " (" + change.toPlainString() + " %)");
  }
}
