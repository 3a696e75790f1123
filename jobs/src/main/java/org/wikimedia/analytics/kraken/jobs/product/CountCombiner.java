package org.wikimedia.analytics.kraken.jobs.product;

import java.io.IOException;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.mapreduce.Reducer;
import org.wikimedia.analytics.kraken.jobs.shuffle.BlockEmitter;
import org.wikimedia.analytics.kraken.jobs.shuffle.BlockMerger;
import org.wikimedia.analytics.kraken.jobs.shuffle.CountBlock;
import org.wikimedia.analytics.kraken.jobs.shuffle.CountKey;

/** Merges the overlapping blocks of a file into fewer. */
public abstract class CountCombiner extends Reducer<CountKey, CountBlock, CountKey, CountBlock> {
  private List<Channel> channels;
  private BlockEmitter emitter;

  /** The channels of the job; a key's channel is an index in here. */
  protected abstract List<Channel> channels(Configuration configuration);

  @Override
  protected void setup(Context context) {
    channels = channels(context.getConfiguration());
    emitter = new BlockEmitter(context);
  }

  @Override
  protected void reduce(CountKey key, Iterable<CountBlock> blocks, Context context)
      throws IOException, InterruptedException {
    int hour = key.hour();
    int channel = key.channel();
    BlockMerger merger =
        new BlockMerger(
            channels.get(channel).format().measures(),
            (bytes, from, to, measures) -> emitter.add(hour, channel, bytes, from, to, measures));
    for (CountBlock block : blocks) {
      merger.add(key.bytes(), key.length(), block);
    }
    merger.finish();
    emitter.flush();
  }
}
