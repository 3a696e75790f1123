package org.wikimedia.analytics.kraken.jobs.zero;

import java.io.IOException;
import org.apache.hadoop.io.NullWritable;
import org.apache.hadoop.mapreduce.Counter;
import org.wikimedia.analytics.kraken.jobs.input.PublishedContent;
import org.wikimedia.analytics.kraken.jobs.product.CountMapper;
import org.wikimedia.analytics.kraken.jobs.product.TotalsFormat;
import org.wikimedia.analytics.kraken.jobs.progress.WorkUnit;
import org.wikimedia.analytics.kraken.jobs.shuffle.BlockEmitter;

/**
 * Counts hour files in tables of its own and hands on sorted partial sums, at the end or when the
 * tables have grown to their budget.
 */
public final class ZeroMapper extends CountMapper<NullWritable, PublishedContent> {
  static final WorkUnit ROWS = new WorkUnit("rows", "hour files", "rows");

  private ZeroRows rows;
  private BlockEmitter emitter;
  private Counter read;
  private long tableBytes;

  @Override
  protected void setup(Context context) {
    ZeroPlan plan = new ZeroPlan(context.getConfiguration());
    tableBytes = plan.tableBytes();
    rows = new ZeroRows(plan);
    emitter = new BlockEmitter(context);
    read = context.getCounter(ROWS.group(), ROWS.counter());
  }

  @Override
  protected void map(NullWritable key, PublishedContent content, Context context)
      throws IOException, InterruptedException {
    read.increment(rows.count(content));
    if (rows.counts().used() >= tableBytes) {
      rows.counts().drain(emitter::add);
      emitter.flush();
    }
  }

  @Override
  protected void cleanup(Context context) throws IOException, InterruptedException {
    rows.counts().drain(emitter::add);
    rows.totals()
        .drain(
            (name, from, to, measures) ->
                emitter.add(TotalsFormat.NO_HOUR, ZeroPlan.totals(), name, from, to, measures));
    emitter.flush();
  }
}
