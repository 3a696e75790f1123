package org.wikimedia.analytics.kraken.jobs.hourly;

import java.io.IOException;
import org.apache.hadoop.io.LongWritable;
import org.wikimedia.analytics.kraken.bytes.Fragment;
import org.wikimedia.analytics.kraken.jobs.input.LineBlock;
import org.wikimedia.analytics.kraken.jobs.lines.Quarantine;
import org.wikimedia.analytics.kraken.jobs.product.CountMapper;
import org.wikimedia.analytics.kraken.jobs.product.TotalsFormat;
import org.wikimedia.analytics.kraken.jobs.shuffle.BlockEmitter;

/**
 * Counts blocks of lines in tables of its own and hands on sorted partial sums, at the end or when
 * the tables have grown to their budget. Lines that are no requests go to quarantine.
 */
public final class HourlyMapper extends CountMapper<LongWritable, LineBlock> {
  private LineCounter lines;
  private Quarantine quarantine;
  private BlockEmitter emitter;
  private LineCounters counters;
  private long tableBytes;
  private int totalsChannel;

  @Override
  protected void setup(Context context) {
    HourlyPlan plan = new HourlyPlan(context.getConfiguration());
    tableBytes = plan.tableBytes();
    totalsChannel = plan.totals();
    lines = new LineCounter(plan);
    quarantine = new Quarantine(context);
    emitter = new BlockEmitter(context);
    counters = new LineCounters(context);
  }

  @Override
  protected void map(LongWritable key, LineBlock block, Context context)
      throws IOException, InterruptedException {
    if (block.fragment() == Fragment.NONE) {
      lines.count(block.buffer(), block.from(), block.limit(), quarantine::add);
    } else {
      if (block.fragment() == Fragment.FIRST) {
        lines.countLongLine();
      }
      quarantine.addPiece(block);
    }
    counters.update(lines.totals());
    if (lines.used() >= tableBytes) {
      counters.addSpill();
      lines.drain(emitter::add);
      emitter.flush();
    }
  }

  @Override
  protected void cleanup(Context context) throws IOException, InterruptedException {
    quarantine.close();
    lines.drain(emitter::add);
    lines.drainTotals(
        (name, from, to, measures) ->
            emitter.add(TotalsFormat.NO_HOUR, totalsChannel, name, from, to, measures));
    emitter.flush();
  }
}
