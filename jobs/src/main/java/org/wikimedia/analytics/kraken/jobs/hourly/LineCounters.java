package org.wikimedia.analytics.kraken.jobs.hourly;

import org.apache.hadoop.mapreduce.Counter;
import org.apache.hadoop.mapreduce.TaskInputOutputContext;
import org.wikimedia.analytics.kraken.jobs.lines.LineAccounts;
import org.wikimedia.analytics.kraken.jobs.lines.LineTotals;
import org.wikimedia.analytics.kraken.request.ParseStatus;

/** Shows a task's progress in Hadoop's counters: lines read, parsed, malformed by reason. */
final class LineCounters {
  static final String SPILLS = "spills of partial sums";

  private final Counter read;
  private final Counter spills;
  private final Counter[] byStatus = new Counter[ParseStatus.values().length];

  LineCounters(TaskInputOutputContext<?, ?, ?, ?> context) {
    read = counter(context, LineAccounts.READ);
    spills = counter(context, SPILLS);
    for (ParseStatus status : ParseStatus.values()) {
      String name =
          status == ParseStatus.PARSED ? LineTotals.PARSED : "malformed " + status.reason();
      byStatus[status.ordinal()] = counter(context, name);
    }
  }

  void update(LineTotals totals) {
    read.setValue(totals.read());
    for (ParseStatus status : ParseStatus.values()) {
      byStatus[status.ordinal()].setValue(totals.lines(status));
    }
  }

  void addSpill() {
    spills.increment(1);
  }

  private static Counter counter(TaskInputOutputContext<?, ?, ?, ?> context, String name) {
    return context.getCounter(LineAccounts.GROUP, name);
  }
}
