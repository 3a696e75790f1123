package org.wikimedia.analytics.kraken.jobs.product;

import java.io.IOException;
import org.apache.hadoop.mapreduce.Mapper;
import org.wikimedia.analytics.kraken.jobs.run.TaskFailure;
import org.wikimedia.analytics.kraken.jobs.shuffle.CountBlock;
import org.wikimedia.analytics.kraken.jobs.shuffle.CountKey;

/** Counts in tables of its own and hands on sorted partial sums. */
public abstract class CountMapper<K, V> extends Mapper<K, V, CountKey, CountBlock> {
  /** Unlike the framework's, hands on nothing after an error. */
  @Override
  public final void run(Context context) throws IOException, InterruptedException {
    try {
      setup(context);
      while (context.nextKeyValue()) {
        map(context.getCurrentKey(), context.getCurrentValue(), context);
      }
      cleanup(context);
    } catch (IOException | RuntimeException | Error error) {
      TaskFailure.note(context, error);
      throw error;
    }
  }
}
