package org.wikimedia.analytics.kraken.jobs.hourly;

import java.io.PrintWriter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.wikimedia.analytics.kraken.definition.PageviewDefinition;
import org.wikimedia.analytics.kraken.definition.Verdict;
import org.wikimedia.analytics.kraken.jobs.lines.RunTotals;
import org.wikimedia.analytics.kraken.request.Hour;

/** The short table at the end of a run. */
final class Summary {
  private final List<PageviewDefinition> definitions;
  private final RunTotals totals;
  private final PrintWriter out;

  Summary(List<PageviewDefinition> definitions, RunTotals totals, PrintWriter out) {
    this.definitions = definitions;
    this.totals = totals;
    this.out = out;
  }

  void print(Collection<Integer> hours, double seconds, String outcome) {
    row("read", totals.read(), "");
    row("malformed", totals.malformedLines(), list(totals.malformed()));
    row("out of range", totals.outOfRange(), "");
    for (PageviewDefinition definition : definitions) {
      row(definition.name(), counted(definition), outcomes(definition));
    }
    row("hours", hours.size(), span(hours));
    if (totals.read() == 0) {
      out.println("The input holds no lines; nothing was published.");
    } else {
      out.printf(Locale.ROOT, "%.1f s; %s%n", seconds, outcome);
    }
    out.flush();
  }

  private void row(String name, long number, String remark) {
    String line = String.format(Locale.ROOT, "%-18s %,15d  %s", name, number, remark);
    out.println(line.stripTrailing());
  }

  private long counted(PageviewDefinition definition) {
    return totals.verdict(definition.name(), Verdict.COUNTED);
  }

  private String outcomes(PageviewDefinition definition) {
    StringBuilder text = new StringBuilder("counted");
    for (Verdict verdict : definition.verdicts()) {
      long lines = totals.verdict(definition.name(), verdict.name());
      if (!verdict.isCounted() && lines > 0) {
        text.append(String.format(Locale.ROOT, ", %s %,d", verdict.name(), lines));
      }
    }
    return text.toString();
  }

  private static String list(java.util.Map<String, Long> numbers) {
    StringBuilder text = new StringBuilder();
    numbers.forEach(
        (name, number) ->
            text.append(text.isEmpty() ? "" : ", ")
                .append(String.format(Locale.ROOT, "%s %,d", name, number)));
    return text.toString();
  }

  private static String span(Collection<Integer> hours) {
    int first = hours.stream().mapToInt(Integer::intValue).min().orElse(Hour.NONE);
    int last = hours.stream().mapToInt(Integer::intValue).max().orElse(Hour.NONE);
    return first == Hour.NONE ? "" : Hour.text(first) + " to " + Hour.text(last);
  }
}
