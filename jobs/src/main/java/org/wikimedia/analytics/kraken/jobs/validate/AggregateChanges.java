package org.wikimedia.analytics.kraken.jobs.validate;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.wikimedia.analytics.kraken.jobs.limn.LimnCsv;
import org.wikimedia.analytics.kraken.jobs.limn.LimnDocuments;
import org.wikimedia.analytics.kraken.months.HourRange;

/** What aggregates say otherwise than those of the card before. */
final class AggregateChanges {
  private static final String RAW = "daily_raw";

  private final Path card;
  private final Path previous;
  private final Reasons reasons;
  private final BigDecimal threshold;
  private final Findings findings;

  AggregateChanges(Path card, Path previous, BigDecimal threshold, Findings findings)
      throws IOException {
    this.card = card.resolve("aggregates");
    this.previous = previous.resolve("aggregates");
    this.threshold = threshold;
    this.findings = findings;
    reasons = new Reasons(card, previous);
  }

  void check() throws IOException {
    for (String folder : AggregateCsv.FOLDERS) {
      for (Path file : LimnDocuments.files(previous.resolve(folder))) {
        String name = folder + "/" + file.getFileName();
        if (Files.isRegularFile(card.resolve(name))) {
          check(folder, name, AggregateCsv.read(file), AggregateCsv.read(card.resolve(name)));
        } else {
          findings.refuse("wiki-gone", "aggregates/" + name, "the previous card had this file");
        }
      }
    }
  }

  private void check(String folder, String name, LimnCsv old, LimnCsv now) {
    Map<String, LimnCsv.Row> rows = new HashMap<>();
    now.rows().forEach(row -> rows.put(row.date(), row));
    for (LimnCsv.Row before : old.rows()) {
      LimnCsv.Row after = rows.get(before.date());
      if (after == null) {
        String sentence = "the previous card had " + before.date();
        say("date-gone", folder, "aggregates/" + name, before.date(), sentence);
        continue;
      }
      for (int column = 1; column < AggregateCsv.HEADER.size(); column++) {
        checkCell(folder, "aggregates/" + name + ":" + after.line(), before, after, column);
      }
    }
  }

  private void checkCell(
      String folder, String place, LimnCsv.Row before, LimnCsv.Row after, int column) {
    BigDecimal old = Cells.number(before, column);
    BigDecimal now = Cells.number(after, column);
    if (old == null || Cells.isSame(old, now)) {
      return;
    }
    BigDecimal change = now == null ? null : Cells.change(old, now);
    if (change == null || change.abs().compareTo(threshold) >= 0) {
      String label = AggregateCsv.HEADER.get(column);
      String sentence = Cells.sentence(after.date() + " " + label, old, now, change);
      say("restated", folder, place, after.date(), sentence);
    }
  }

  /** No bad date explains another count. */
  private void say(String check, String folder, String place, String date, String sentence) {
    HourRange hours = Periods.ofAggregate(date);
    Set<String> why = folder.equals(RAW) || hours == null ? Set.of() : reasons.of(hours);
    if (why.isEmpty()) {
      findings.refuse(check, place, sentence + ", and no correction explains it");
    } else {
      findings.explain(check, place, sentence + " because of " + String.join("; ", why));
    }
  }
}
