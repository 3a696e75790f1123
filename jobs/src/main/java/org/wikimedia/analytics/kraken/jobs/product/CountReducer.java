package org.wikimedia.analytics.kraken.jobs.product;

import java.io.IOException;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.mapreduce.Reducer;
import org.wikimedia.analytics.kraken.jobs.run.TaskFailure;
import org.wikimedia.analytics.kraken.jobs.shuffle.BlockMerger;
import org.wikimedia.analytics.kraken.jobs.shuffle.CountBlock;
import org.wikimedia.analytics.kraken.jobs.shuffle.CountKey;
import org.wikimedia.analytics.kraken.jobs.shuffle.CountValues;

/** Sums up a file's blocks and writes its counts in order. */
public abstract class CountReducer extends Reducer<CountKey, CountBlock, CountKey, CountValues> {
  private List<Channel> channels;

  /** The channels of the job; a key's channel is an index in here. */
  protected abstract List<Channel> channels(Configuration configuration);

  @Override
  public void run(Context context) throws IOException, InterruptedException {
    try {
      super.run(context);
    } catch (IOException | RuntimeException | Error error) {
      TaskFailure.note(context, error);
      throw error;
    }
  }

  @Override
  protected void setup(Context context) {
    channels = channels(context.getConfiguration());
  }

  @Override
  protected void reduce(CountKey key, Iterable<CountBlock> blocks, Context context)
      throws IOException, InterruptedException {
    int hour = key.hour();
    int channel = key.channel();
    CountKey sumKey = new CountKey();
    CountValues sums = new CountValues();
    BlockMerger merger =
        new BlockMerger(
            channels.get(channel).format().measures(),
            (bytes, from, to, measures) ->
                context.write(sumKey.set(hour, channel, bytes, from, to), sums.set(measures)));
    for (CountBlock block : blocks) {
      merger.add(key.bytes(), key.length(), block);
    }
    merger.finish();
  }
}
