package org.wikimedia.analytics.kraken.jobs.shuffle;

import java.io.IOException;
import org.apache.hadoop.mapreduce.TaskInputOutputContext;

/** Packs counts of one file after the other into blocks and writes each when it is full. */
public final class BlockEmitter {
  private final TaskInputOutputContext<?, ?, CountKey, CountBlock> context;
  private final CountKey first = new CountKey();
  private final CountBlock block = new CountBlock();

  public BlockEmitter(TaskInputOutputContext<?, ?, CountKey, CountBlock> context) {
    this.context = context;
  }

  /** Adds a count; within a file and up to {@link #flush} keys ascend. */
  public void add(int hour, int channel, byte[] key, int from, int to, long[] measures)
      throws IOException, InterruptedException {
    if (block.isFull()
        || (!block.isEmpty() && (first.hour() != hour || first.channel() != channel))) {
      flush();
    }
    if (block.isEmpty()) {
      first.set(hour, channel, key, from, to);
    }
    block.add(key, from, to, measures);
  }

  /** Writes what is there: what comes next may begin at any key. */
  public void flush() throws IOException, InterruptedException {
    if (!block.isEmpty()) {
      context.write(first, block);
      block.clear();
    }
  }
}
