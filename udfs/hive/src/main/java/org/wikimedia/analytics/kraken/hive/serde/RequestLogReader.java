package org.wikimedia.analytics.kraken.hive.serde;

import java.io.IOException;
import org.apache.hadoop.hive.ql.io.RecordIdentifier;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapred.RecordReader;
import org.wikimedia.analytics.kraken.bytes.Swar;

/**
 * Lines, each under the same key: for queries that Hive runs row by row. It looks four settings up
 * for every row under a key of any other kind, which takes longer than to read it ({@code
 * benchmarks/queries --only raw}).
 */
final class RequestLogReader implements RecordReader<RecordIdentifier, Text> {
  private final LogBlocks blocks;
  private long read;
  private int at;
  private int limit;

  RequestLogReader(LogBlocks blocks) {
    this.blocks = blocks;
  }

  @Override
  public boolean next(RecordIdentifier key, Text line) throws IOException {
    if (at == limit && !nextBlock()) {
      return false;
    }
    int end = Swar.find(blocks.buffer(), at, limit, '\n');
    line.set(blocks.buffer(), at, end - at);
    read += end + 1 - at;
    at = end + 1;
    return true;
  }

  private boolean nextBlock() throws IOException {
    if (!blocks.next()) {
      return false;
    }
    at = 0;
    limit = blocks.limit();
    return true;
  }

  @Override
  public RecordIdentifier createKey() {
    return new RecordIdentifier();
  }

  @Override
  public Text createValue() {
    return new Text();
  }

  /** Bytes of lines. */
  @Override
  public long getPos() {
    return read;
  }

  @Override
  public float getProgress() throws IOException {
    return blocks.progress();
  }

  @Override
  public void close() throws IOException {
    blocks.close();
  }
}
