package org.wikimedia.analytics.kraken.jobs.input;

import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.mapreduce.InputSplit;
import org.apache.hadoop.mapreduce.RecordReader;
import org.apache.hadoop.mapreduce.TaskAttemptContext;
import org.wikimedia.analytics.kraken.bytes.LineBlocks;

/**
 * Reads a {@link LogSplit} chunk by chunk. The key is the place of the chunk in {@link
 * LogSplit#chunks()}, counted from 0; the value is a block of its lines. Both are reused.
 */
public final class LineBlockReader extends RecordReader<LongWritable, LineBlock> {

  private final LongWritable key = new LongWritable();
  private final LineBlock block = new LineBlock();
  private LineBlocks blocks;
  private Configuration configuration;
  private LogSplit split;
  private LogStream stream;
  private int chunk = -1;
  private long bytesBefore;
  private long totalBytes;

  @Override
  public void initialize(InputSplit inputSplit, TaskAttemptContext context) throws IOException {
    Configuration settings = context.getConfiguration();
    open((LogSplit) inputSplit, settings, (int) LogInputSettings.BLOCK_BYTES.in(settings));
  }

  /** Starts on a split, with blocks of at most this many bytes. */
  void open(LogSplit logSplit, Configuration settings, int blockBytes) {
    split = logSplit;
    totalBytes = logSplit.storedBytes();
    configuration = settings;
    blocks = new LineBlocks(blockBytes);
  }

  @Override
  public boolean nextKeyValue() throws IOException {
    while (stream != null || openNextChunk()) {
      if (blocks.next()) {
        block.set(blocks.buffer(), 0, blocks.limit(), blocks.fragment());
        return true;
      }
      closeChunk();
    }
    return false;
  }

  private boolean openNextChunk() throws IOException {
    if (chunk + 1 >= split.chunks().size()) {
      return false;
    }
    key.set(++chunk);
    stream = LogStream.open(currentChunk(), configuration);
    blocks.open(stream);
    return true;
  }

  private void closeChunk() throws IOException {
    stream.close();
    stream = null;
    bytesBefore += currentChunk().length();
  }

  /** The chunk of the present block, for messages about its lines. */
  public LogChunk currentChunk() {
    return split.chunks().get(chunk);
  }

  @Override
  public LongWritable getCurrentKey() {
    return key;
  }

  @Override
  public LineBlock getCurrentValue() {
    return block;
  }

  /** Stored bytes read, of those in the split. */
  @Override
  public float getProgress() {
    long read = bytesBefore + (stream == null ? 0 : stream.storedBytesRead());
    return totalBytes == 0 ? 1 : (float) read / totalBytes;
  }

  @Override
  public void close() throws IOException {
    if (stream != null) {
      stream.close();
      stream = null;
    }
  }
}
