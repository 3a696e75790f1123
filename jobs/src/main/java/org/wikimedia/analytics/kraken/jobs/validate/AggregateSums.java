package org.wikimedia.analytics.kraken.jobs.validate;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.wikimedia.analytics.kraken.jobs.limn.LimnCsv;

/** The sums of all wikis by date, which the file of all of them must have. */
final class AggregateSums {
  private static final int NUMBERS = AggregateCsv.HEADER.size() - 1;

  private final String folder;
  private final Findings findings;
  private final Map<String, BigDecimal[]> sums = new TreeMap<>();

  AggregateSums(String folder, Findings findings) {
    this.folder = folder;
    this.findings = findings;
  }

  boolean isEmpty() {
    return sums.isEmpty();
  }

  /** Adds a row of a wiki. */
  void add(LimnCsv.Row row) {
    BigDecimal[] sum = sums.computeIfAbsent(row.date(), date -> new BigDecimal[NUMBERS]);
    for (int i = 0; i < NUMBERS; i++) {
      BigDecimal cell = Cells.number(row, i + 1);
      if (cell != null) {
        sum[i] = sum[i] == null ? cell : sum[i].add(cell);
      }
    }
  }

  void check(LimnCsv all) {
    Map<String, LimnCsv.Row> rows = new HashMap<>();
    all.rows().forEach(row -> rows.put(row.date(), row));
    TreeSet<String> dates = new TreeSet<>(sums.keySet());
    dates.addAll(rows.keySet());
    for (String date : dates) {
      LimnCsv.Row row = rows.get(date);
      if (row == null) {
        findings.refuse("date-missing", folder + "/all.csv", "there is no row of " + date);
      } else {
        check(row, sums.getOrDefault(date, new BigDecimal[NUMBERS]));
      }
    }
  }

  private void check(LimnCsv.Row row, BigDecimal... sum) {
    for (int i = 0; i < NUMBERS; i++) {
      BigDecimal all = Cells.number(row, i + 1);
      if (!Cells.isSame(all, sum[i])) {
        String column = AggregateCsv.HEADER.get(i + 1);
        findings.refuse(
            "total-differs",
            folder + "/all.csv:" + row.line(),
            column + " is " + text(all) + ", the wikis come to " + text(sum[i]));
      }
    }
  }

  private static String text(BigDecimal number) {
    return number == null ? "empty" : number.toPlainString();
  }
}
