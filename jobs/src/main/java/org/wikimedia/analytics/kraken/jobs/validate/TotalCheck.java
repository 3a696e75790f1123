package org.wikimedia.analytics.kraken.jobs.validate;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.wikimedia.analytics.kraken.jobs.limn.LimnCsv;
import org.wikimedia.analytics.kraken.jobs.limn.LimnSource;

/** Whether totals are the sums of their parts. */
final class TotalCheck {
  /** Tables whose columns behind the total have a share each in it, and all of it together. */
  private static final String PARTITION = "_by_project";

  /** Tables of views, of which columns share none; an editor may be one of several. */
  private static final String VIEWS = "rc_page_requests";

  private final LimnSource source;
  private final LimnCsv table;
  private final String file;
  private final Findings findings;

  TotalCheck(LimnSource source, LimnCsv table, String file, Findings findings) {
    this.source = source;
    this.table = table;
    this.file = file;
    this.findings = findings;
  }

  /**
   * Compares a table of projects with the total of the same views elsewhere.
   *
   * @param whole the table that has the total in its second column
   */
  void checkParts(LimnCsv whole) {
    Map<String, BigDecimal> totals = new HashMap<>();
    whole.rows().forEach(row -> totals.put(row.date(), Cells.number(row, 1)));
    int parts = table.header().size() - 1;
    // every part, and the total, was rounded for itself, but for what was counted
    BigDecimal most = BigDecimal.valueOf(source.document().id().endsWith("_raw") ? 0 : parts + 1);
    for (LimnCsv.Row row : table.rows()) {
      BigDecimal total = totals.get(row.date());
      BigDecimal sum = sum(row, IntStream.rangeClosed(1, parts).boxed().toList());
      if (total != null && total.subtract(sum).abs().compareTo(most) > 0) {
        refuse(row, total, "the sum of its parts is " + sum.toPlainString());
      }
    }
  }

  void check() {
    List<String> ids = source.columns().stream().map(LimnSource.Column::id).toList();
    int total = ids.indexOf("total");
    boolean partition = source.document().id().contains(PARTITION);
    boolean ours = source.document().id().startsWith(VIEWS);
    if (total == 1 && (ours || partition)) {
      List<Integer> parts = IntStream.range(2, ids.size()).boxed().toList();
      table.rows().forEach(row -> check(row, total, parts, partition));
    }
    int both = ids.indexOf("m_z");
    if (both > 0 && ids.contains("m") && ids.contains("z")) {
      List<Integer> parts = List.of(ids.indexOf("m"), ids.indexOf("z"));
      table.rows().forEach(row -> check(row, both, parts, true));
    }
  }

  private void check(LimnCsv.Row row, int total, List<Integer> parts, boolean exact) {
    BigDecimal is = Cells.number(row, total);
    if (is == null) {
      return;
    }
    BigDecimal sum = sum(row, parts);
    if (exact && is.compareTo(sum) != 0) {
      refuse(row, is, "the sum of its parts is " + sum.toPlainString());
    } else if (is.compareTo(sum) < 0) {
      refuse(row, is, "some of its parts come to " + sum.toPlainString());
    }
  }

  private static BigDecimal sum(LimnCsv.Row row, List<Integer> parts) {
    BigDecimal sum = BigDecimal.ZERO;
    for (int part : parts) {
      BigDecimal cell = Cells.number(row, part);
      sum = cell == null ? sum : sum.add(cell);
    }
    return sum;
  }

  private void refuse(LimnCsv.Row row, BigDecimal total, String what) {
    String place = file + ":" + row.line();
    findings.refuse("total-differs", place, "the total is " + total.toPlainString() + ", " + what);
  }
}
