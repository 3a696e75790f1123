package org.wikimedia.analytics.kraken.jobs.reportcard;

import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.io.NullWritable;
import org.apache.hadoop.mapreduce.Counter;
import org.wikimedia.analytics.kraken.jobs.input.PublishedContent;
import org.wikimedia.analytics.kraken.jobs.product.CountMapper;
import org.wikimedia.analytics.kraken.jobs.product.TotalsFormat;
import org.wikimedia.analytics.kraken.jobs.progress.WorkUnit;
import org.wikimedia.analytics.kraken.jobs.shuffle.BlockEmitter;
import org.wikimedia.analytics.kraken.months.DayParts;

/**
 * Sums up hour files in a table of its own and hands on sorted partial sums, at the end or when the
 * table has grown to its budget.
 */
public final class ProjectcountsMapper extends CountMapper<NullWritable, PublishedContent> {
  static final WorkUnit LINES = new WorkUnit("lines", "hour files", "lines");

  private ProjectLines lines;
  private BlockEmitter emitter;
  private Counter read;
  private long tableBytes;

  @Override
  protected void setup(Context context) {
    Configuration configuration = context.getConfiguration();
    tableBytes = ReportcardSettings.TABLE_BYTES.in(configuration);
    lines = new ProjectLines(DayParts.at(ReportcardSettings.cuts(configuration)));
    emitter = new BlockEmitter(context);
    read = context.getCounter(LINES.group(), LINES.counter());
  }

  @Override
  protected void map(NullWritable key, PublishedContent content, Context context)
      throws IOException, InterruptedException {
    read.increment(lines.count(content));
    if (lines.sums().used() >= tableBytes) {
      drain();
    }
  }

  @Override
  protected void cleanup(Context context) throws IOException, InterruptedException {
    drain();
    lines
        .totals()
        .drain(
            (name, from, to, measures) ->
                emitter.add(TotalsFormat.NO_HOUR, SumChannels.TOTALS, name, from, to, measures));
    emitter.flush();
  }

  private void drain() throws IOException, InterruptedException {
    lines
        .sums()
        .drain(
            (month, key, from, to, measures) ->
                emitter.add(month, SumChannels.SUMS, key, from, to, measures));
    emitter.flush();
  }
}
