package org.wikimedia.analytics.kraken.hive.serde;

import java.io.IOException;
import java.util.List;
import org.apache.hadoop.hive.ql.exec.vector.VectorizedRowBatch;
import org.apache.hadoop.io.NullWritable;
import org.apache.hadoop.mapred.RecordReader;

/**
 * Lines as batches of the columns that a query needs. That is what Hive computes with fastest
 * ({@code benchmarks/queries --only raw}).
 */
final class RequestLogBatchReader implements RecordReader<NullWritable, VectorizedRowBatch> {
  private final LogBlocks blocks;
  private final BatchPlan plan;
  private final LogLine line;
  private final List<BatchColumn<LogLine>> columns;
  private long read;

  RequestLogBatchReader(LogBlocks blocks, BatchPlan plan) {
    this.blocks = blocks;
    this.plan = plan;
    line = plan.newLine();
    columns = plan.columns();
  }

  @Override
  public boolean next(NullWritable key, VectorizedRowBatch batch) throws IOException {
    plan.reset(batch);
    for (BatchColumn<LogLine> column : columns) {
      column.start(batch.cols);
    }
    int rows = 0;
    while (rows < batch.getMaxSize() && line.next(blocks)) {
      for (BatchColumn<LogLine> column : columns) {
        column.write(batch.cols, rows, line);
      }
      rows++;
    }
    batch.size = rows;
    read += rows;
    return rows > 0;
  }

  @Override
  public NullWritable createKey() {
    return NullWritable.get();
  }

  @Override
  public VectorizedRowBatch createValue() {
    return plan.newBatch();
  }

  /** Lines. */
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
