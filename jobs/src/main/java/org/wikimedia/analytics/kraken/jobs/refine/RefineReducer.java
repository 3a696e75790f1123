package org.wikimedia.analytics.kraken.jobs.refine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.hadoop.io.BytesWritable;
import org.apache.hadoop.mapreduce.Reducer;
import org.wikimedia.analytics.kraken.jobs.run.TaskFailure;
import org.wikimedia.analytics.kraken.jobs.shuffle.CountKey;

/** Hands rows on in their order, of duplicates one if asked, and sums up what is no row. */
public final class RefineReducer extends Reducer<CountKey, BytesWritable, CountKey, BytesWritable> {
  private final CountKey dropped = new CountKey();
  private boolean deduplicates;

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
    deduplicates = new RefinePlan(context.getConfiguration()).deduplicates();
  }

  @Override
  protected void reduce(CountKey key, Iterable<BytesWritable> values, Context context)
      throws IOException, InterruptedException {
    if (key.channel() == RefineChannel.TOTAL.ordinal()) {
      writeSum(key, values, context);
      return;
    }
    List<byte[]> rows = new ArrayList<>();
    for (BytesWritable value : values) {
      rows.add(value.copyBytes());
    }
    // Rows of one key come in any order, and so would go into the file.
    rows.sort(Arrays::compareUnsigned);
    boolean drops = deduplicates && RowKey.isNumbered(key.bytes(), key.length());
    writeRows(key, drops ? rows.subList(0, 1) : rows, context);
    if (drops && rows.size() > 1) {
      dropped.set(key.hour(), RefineChannel.DROPPED.ordinal(), key.bytes(), 0, 0);
      context.write(dropped, LongBytes.write(rows.size() - 1));
    }
  }

  private static void writeRows(CountKey key, List<byte[]> rows, Context context)
      throws IOException, InterruptedException {
    for (byte[] row : rows) {
      context.write(key, new BytesWritable(row));
    }
  }

  private static void writeSum(CountKey key, Iterable<BytesWritable> values, Context context)
      throws IOException, InterruptedException {
    long sum = 0;
    for (BytesWritable value : values) {
      sum += LongBytes.read(value);
    }
    context.write(key, LongBytes.write(sum));
  }
}
