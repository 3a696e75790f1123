package org.wikimedia.analytics.kraken.hive.serde;

import java.io.IOException;
import org.apache.hadoop.hive.ql.io.RecordIdentifier;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapred.LineRecordReader;
import org.apache.hadoop.mapred.RecordReader;

/**
 * Lines, each under the same key. Hive 4 looks four settings up for every row under a key of any
 * other kind, which takes longer than to read it ({@code benchmarks/queries --only raw}).
 */
final class RequestLogReader implements RecordReader<RecordIdentifier, Text> {
  private final LineRecordReader lines;
  private final LongWritable offset = new LongWritable();

  RequestLogReader(LineRecordReader lines) {
    this.lines = lines;
  }

  @Override
  public boolean next(RecordIdentifier key, Text line) throws IOException {
    return lines.next(offset, line);
  }

  @Override
  public RecordIdentifier createKey() {
    return new RecordIdentifier();
  }

  @Override
  public Text createValue() {
    return lines.createValue();
  }

  @Override
  public long getPos() throws IOException {
    return lines.getPos();
  }

  @Override
  public float getProgress() throws IOException {
    return lines.getProgress();
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
