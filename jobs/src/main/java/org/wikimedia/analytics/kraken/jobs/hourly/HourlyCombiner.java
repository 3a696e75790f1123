package org.wikimedia.analytics.kraken.jobs.hourly;

import java.io.IOException;
import org.apache.hadoop.mapreduce.Reducer;
import org.wikimedia.analytics.kraken.jobs.shuffle.BlockEmitter;
import org.wikimedia.analytics.kraken.jobs.shuffle.BlockMerger;
import org.wikimedia.analytics.kraken.jobs.shuffle.CountBlock;
import org.wikimedia.analytics.kraken.jobs.shuffle.CountKey;

/** Merges the overlapping blocks of a file into fewer. */
public final class HourlyCombiner extends Reducer<CountKey, CountBlock, CountKey, CountBlock> {
  private HourlyPlan plan;
  private BlockEmitter emitter;

  @Override
  protected void setup(Context context) {
    plan = new HourlyPlan(context.getConfiguration());
    emitter = new BlockEmitter(context);
  }

  @Override
  protected void reduce(CountKey key, Iterable<CountBlock> blocks, Context context)
      throws IOException, InterruptedException {
    int hour = key.hour();
    int channel = key.channel();
    BlockMerger merger =
        new BlockMerger(
            plan.channels().get(channel).format().measures(),
            (bytes, from, to, measures) -> emitter.add(hour, channel, bytes, from, to, measures));
    for (CountBlock block : blocks) {
      merger.add(key.bytes(), key.length(), block);
    }
    merger.finish();
    emitter.flush();
  }
}
