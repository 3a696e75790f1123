package org.wikimedia.analytics.kraken.jobs.validate;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wikimedia.analytics.kraken.jobs.limn.LimnCsv;
import org.wikimedia.analytics.kraken.jobs.limn.LimnDate;
import org.wikimedia.analytics.kraken.jobs.limn.LimnSource;
import org.wikimedia.analytics.kraken.months.HourRange;

/** What a card says otherwise than the one before it. */
final class CardChanges {
  private final LimnDirectory card;
  private final LimnDirectory previous;
  private final Reasons reasons;
  private final BigDecimal threshold;
  private final Findings findings;

  CardChanges(LimnDirectory card, LimnDirectory previous, BigDecimal threshold, Findings findings)
      throws IOException {
    this.card = card;
    this.previous = previous;
    this.threshold = threshold;
    this.findings = findings;
    reasons = new Reasons(card.root(), previous.root());
  }

  void check() {
    for (Map.Entry<String, LimnCsv> old : previous.tables().entrySet()) {
      String id = old.getKey();
      LimnCsv now = card.tables().get(id);
      if (now == null) {
        findings.refuse("datasource-gone", "datasources/" + id, "the previous card had it");
        continue;
      }
      Map<Integer, Integer> columns = columns(id);
      checkRows(id, old.getValue(), now, columns);
    }
  }

  /** Where the columns of before are now. */
  private Map<Integer, Integer> columns(String id) {
    List<LimnSource.Column> old = previous.sources().get(id).columns();
    List<String> now = card.sources().get(id).columns().stream().map(CardChanges::key).toList();
    Map<Integer, Integer> columns = new LinkedHashMap<>();
    String place = card.sources().get(id).document().path();
    for (int i = 1; i < old.size(); i++) {
      String label = old.get(i).label();
      int is = now.indexOf(key(old.get(i)));
      if (is < 0) {
        findings.refuse("column-gone", place, "the previous card had " + label);
        continue;
      }
      if (is != i) {
        findings.refuse("column-order", place, label + " was column " + i + ", is " + is);
      }
      columns.put(i, is);
    }
    return columns;
  }

  private static String key(LimnSource.Column column) {
    return column.id() == null ? column.label() : column.id();
  }

  private void checkRows(String id, LimnCsv old, LimnCsv now, Map<Integer, Integer> columns) {
    String file = card.path(card.datafile(card.sources().get(id)));
    Map<LocalDateTime, LimnCsv.Row> rows = new HashMap<>();
    now.rows().forEach(row -> rows.putIfAbsent(LimnDate.parse(row.date()), row));
    for (LimnCsv.Row before : old.rows()) {
      LocalDateTime date = LimnDate.parse(before.date());
      LimnCsv.Row after = rows.get(date);
      if (date == null || after == null) {
        findings.refuse("date-gone", file, "the previous card had " + before.date());
        continue;
      }
      columns.forEach((was, is) -> checkCell(id, file, before, after, was, is));
    }
  }

  private void checkCell(
      String id, String file, LimnCsv.Row before, LimnCsv.Row after, int was, int is) {
    BigDecimal old = Cells.number(before, was);
    BigDecimal now = Cells.number(after, is);
    if (old == null || Cells.isSame(old, now)) {
      return;
    }
    BigDecimal change = now == null ? null : Cells.change(old, now);
    if (change != null && change.abs().compareTo(threshold) < 0) {
      return;
    }
    LimnSource.Column column = card.sources().get(id).columns().get(is);
    String place = file + ":" + after.line();
    String sentence = Cells.sentence(after.date() + " " + column.label(), old, now, change);
    Set<String> why = why(id, LimnDate.parse(after.date()), column.id());
    if (why.isEmpty()) {
      findings.refuse("restated", place, sentence + ", and no correction explains it");
    } else {
      findings.explain("restated", place, sentence + " because of " + String.join("; ", why));
    }
  }

  private Set<String> why(String id, LocalDateTime date, String column) {
    HourRange hours = Periods.of(date, card.sources().get(id).step());
    return reasons.of(id, YearMonth.from(date).toString(), hours, column == null ? "" : column);
  }
}
