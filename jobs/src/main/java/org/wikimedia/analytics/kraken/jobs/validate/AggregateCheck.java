package org.wikimedia.analytics.kraken.jobs.validate;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.wikimedia.analytics.kraken.jobs.limn.LimnCsv;
import org.wikimedia.analytics.kraken.jobs.limn.LimnDocuments;
import org.wikimedia.analytics.kraken.months.HourRange;
import org.wikimedia.analytics.kraken.request.Hour;

/** Whether the aggregates by wiki hold; a directory without any is none of ours, and fine. */
final class AggregateCheck {
  private static final List<String> HEADER = AggregateCsv.HEADER;
  private static final String ALL = "all.csv";
  private static final String RAW = "daily_raw";
  private static final Pattern WHOLE = Pattern.compile("\\d*");

  private final Path folder;
  private final Limits limits;
  private final TrendCheck trends;
  private final Findings findings;

  AggregateCheck(Path card, Limits limits, TrendCheck trends, Findings findings) {
    this.trends = trends;
    folder = card.resolve("aggregates");
    this.limits = limits;
    this.findings = findings;
  }

  void check() throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    for (String name : AggregateCsv.FOLDERS) {
      checkFolder(name);
    }
  }

  private void checkFolder(String name) throws IOException {
    List<Path> files = LimnDocuments.files(folder.resolve(name));
    if (files.isEmpty()) {
      findings.refuse("aggregate-none", "aggregates/" + name, "it holds no file");
    }
    AggregateSums sums = new AggregateSums("aggregates/" + name, findings);
    Set<String> seen = new TreeSet<>();
    Set<String> empty = new TreeSet<>();
    LimnCsv all = null;
    for (Path file : files) {
      LimnCsv table = AggregateCsv.read(file);
      String place = "aggregates/" + name + "/" + file.getFileName();
      checkTable(table, place, name.equals(RAW));
      if (file.getFileName().toString().equals(ALL)) {
        all = table;
        continue;
      }
      String wiki = file.getFileName().toString().replaceFirst("\\.csv$", "");
      seen.add(wiki);
      checkLeast(name, wiki, table, place);
      table.rows().forEach(sums::add);
      if (table.rows().isEmpty() && limits.minima().wikis().contains(wiki)) {
        empty.add(wiki);
      }
    }
    // before the first week, month or year is over, all files are empty
    if (!empty.isEmpty() && !sums.isEmpty()) {
      String wikis = String.join(", ", empty);
      findings.refuse("file-empty", "aggregates/" + name, "there is no row of " + wikis);
    }
    if (all != null) {
      sums.check(all);
      checkFresh(name, all);
    } else {
      findings.refuse("aggregate-none", "aggregates/" + name, "there is no " + ALL);
    }
    checkWikis(name, seen);
  }

  private void checkWikis(String name, Set<String> seen) {
    Set<String> large = limits.minima().wikis();
    List<String> missing = large.stream().filter(wiki -> !seen.contains(wiki)).toList();
    if (!missing.isEmpty()) {
      say("wiki-missing", "aggregates/" + name, "there is no " + String.join(", ", missing));
    }
    if (large.containsAll(seen)) {
      say("wiki-missing", "aggregates/" + name, "there is none but large wikis");
    }
  }

  /** A table is old if the period behind its last one is over as well. */
  private void checkFresh(String name, LimnCsv all) {
    String last = all.rows().isEmpty() ? "" : all.rows().get(all.rows().size() - 1).date();
    HourRange hours = Periods.ofAggregate(last);
    if (hours == null) {
      return;
    }
    LocalDate next = Hour.start(hours.until()).toLocalDate();
    if (!Periods.endOfAggregate(next, name).isAfter(limits.today())) {
      trends.old("aggregates/" + name + "/" + ALL, last);
    }
  }

  private void checkTable(LimnCsv table, String place, boolean everyDay) {
    if (!table.header().equals(HEADER)) {
      findings.refuse("label-differs", place, "the header is not " + String.join(",", HEADER));
    }
    String last = "";
    for (LimnCsv.Row row : table.rows()) {
      String line = place + ":" + row.line();
      if (row.cells().size() != HEADER.size()) {
        findings.refuse("cell-count", line, row.cells().size() + " cells, not 5");
        continue;
      }
      if (row.date().compareTo(last) <= 0) {
        String check = row.date().equals(last) ? "date-twice" : "date-order";
        findings.refuse(check, line, row.date() + " stands behind " + last);
      } else if (everyDay && !last.isEmpty()) {
        checkNext(last, row.date(), line);
      }
      last = row.date();
      checkCells(row, line);
    }
  }

  private void checkNext(String last, String date, String line) {
    HourRange before = Periods.ofAggregate(last);
    HourRange of = Periods.ofAggregate(date);
    if (before != null && of != null && before.until() < of.from()) {
      LocalDate missing = Hour.start(before.until()).toLocalDate();
      findings.refuse("date-missing", line, "there is no row of " + missing);
    }
  }

  private void checkCells(LimnCsv.Row row, String line) {
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = 1; i < HEADER.size(); i++) {
      String cell = row.cells().get(i);
      if (!WHOLE.matcher(cell).matches()) {
        findings.refuse("cell-no-number", line, "'" + cell + "' is no whole number");
        return;
      }
      sum = i == 1 || cell.isEmpty() ? sum : sum.add(new BigDecimal(cell));
    }
    BigDecimal total = Cells.number(row, 1);
    if (total == null || total.compareTo(sum) != 0) {
      findings.refuse(
          "total-differs",
          line,
          "the total is " + row.cells().get(1) + ", its parts come to " + sum);
    }
  }

  private void checkLeast(String name, String wiki, LimnCsv table, String place) {
    long[] least = limits.minima().of(name);
    if (least == null || table.rows().isEmpty() || !limits.minima().wikis().contains(wiki)) {
      return;
    }
    LimnCsv.Row last = table.rows().get(table.rows().size() - 1);
    for (int i = 0; i < least.length; i++) {
      BigDecimal cell = Cells.number(last, i + 1);
      if (cell != null && cell.compareTo(BigDecimal.valueOf(least[i])) < 0) {
        say(
            "minimum",
            place + ":" + last.line(),
            HEADER.get(i + 1) + " of " + last.date() + " is " + cell + ", less than " + least[i]);
      }
    }
  }

  private void say(String check, String place, String sentence) {
    if (limits.minima().refuses()) {
      findings.refuse(check, place, sentence);
    } else {
      findings.warn(check, place, sentence);
    }
  }
}
