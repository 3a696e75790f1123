package org.wikimedia.analytics.kraken.jobs.zero;

import static org.wikimedia.analytics.kraken.jobs.zero.HourlyViews.COUNTRIES;
import static org.wikimedia.analytics.kraken.jobs.zero.HourlyViews.ZERO;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigInteger;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.wikimedia.analytics.kraken.jobs.input.HourGaps;
import org.wikimedia.analytics.kraken.jobs.run.RunFile;
import org.wikimedia.analytics.kraken.jobs.run.RunName;
import org.wikimedia.analytics.kraken.request.Hour;

/** What a run was asked and what it read: in its run file, and in a few lines for a person. */
final class ZeroReport {
  private final RunName name;
  private final ZeroOptions options;
  private final SortedMap<String, String> badDates;
  private final ZeroInput input;
  private final RowTotals totals;
  private final SortedSet<Integer> missing;
  private final SortedSet<Integer> missingOnBadDates;

  ZeroReport(
      RunName name,
      ZeroOptions options,
      SortedMap<String, String> badDates,
      ZeroInput input,
      RowTotals totals) {
    this.name = name;
    this.options = options;
    this.badDates = new TreeMap<>(badDates);
    this.badDates.keySet().retainAll(dates(input));
    this.input = input;
    this.totals = totals;
    missing = HourGaps.offDates(input.missing(), badDates.keySet());
    missingOnBadDates = HourGaps.onDates(input.missing(), badDates.keySet());
  }

  private static Set<String> dates(ZeroInput input) {
    return input.hours().stream().map(MonthDays::date).collect(Collectors.toSet());
  }

  /** {@code runs/zero-….json}. */
  String path() {
    return RunFile.path(name);
  }

  /** The run file. */
  byte[] json(Collection<String> published, String outcome) throws IOException {
    ObjectNode run = RunFile.begin(name, outcome);
    putAsked(run.putObject("asked"));
    putHours(run.putObject("hours"));
    ObjectNode bad = run.putObject("bad_dates");
    badDates.forEach(bad::put);
    ObjectNode read = run.putObject("read");
    for (String product : List.of(ZERO, COUNTRIES)) {
      putRead(read.putObject(product), product);
    }
    published.forEach(run.putArray("published")::add);
    return RunFile.bytes(run);
  }

  private void putAsked(ObjectNode asked) {
    asked.put("input", options.input());
    asked.put("output", options.output());
    asked.put("definition", options.definition());
    asked.put("from", options.from());
    asked.put("until", options.until());
    asked.put("bad_dates", options.badDates() == null ? null : options.badDates().toString());
    asked.put("sample_factor", options.sampleFactor());
    asked.put("data", options.data() == null ? null : options.data().toString());
  }

  private void putHours(ObjectNode hours) {
    hours.put("first", Hour.text(input.hours().first()));
    hours.put("last", Hour.text(input.hours().last()));
    hours.put("read", input.hours().size());
    putRanges(hours, "missing", missing);
    putRanges(hours, "missing_on_bad_dates", missingOnBadDates);
    putRanges(hours, "without_zero", input.without(ZERO));
    putRanges(hours, "without_countries", input.without(COUNTRIES));
  }

  private static void putRanges(ObjectNode node, String key, Collection<Integer> hours) {
    HourGaps.ranges(hours).forEach(node.putArray(key)::add);
  }

  private void putRead(ObjectNode node, String product) {
    for (String what : List.of(RowTotals.FILES, RowTotals.ROWS, RowTotals.VIEWS, RowTotals.BYTES)) {
      node.put(what, totals.number(product, what));
    }
  }

  /** The short table at the end. */
  void print(PrintWriter out, RollUpDays days, double seconds) {
    for (String product : List.of(ZERO, COUNTRIES)) {
      row(out, product, totals.get(product, RowTotals.ROWS), remark(product));
    }
    int first = input.hours().first();
    int last = input.hours().last();
    row(out, "hours", input.hours().size(), Hour.text(first) + " to " + Hour.text(last));
    int onBadDates = missingOnBadDates.size();
    row(
        out,
        "missing hours",
        missing.size(),
        onBadDates == 0 ? "" : onBadDates + " more on bad dates");
    row(
        out,
        "days",
        days.zero().total(),
        badDates.isEmpty() ? "" : badDates.size() + " more are bad");
    row(out, "days of shares", days.shares().total(), "");
    row(out, "sample factor", options.sampleFactor(), "");
    out.printf(Locale.ROOT, "%.1f s; published in %s%n", seconds, options.output());
    out.flush();
  }

  private String remark(String product) {
    long files = totals.get(product, RowTotals.FILES);
    BigInteger views = totals.number(product, RowTotals.VIEWS);
    return String.format(Locale.ROOT, "rows of %,d files, %,d views", files, views);
  }

  private static void row(PrintWriter out, String name, long number, String remark) {
    String line = String.format(Locale.ROOT, "%-18s %,15d  %s", name, number, remark);
    out.println(line.stripTrailing());
  }
}
