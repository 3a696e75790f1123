package org.wikimedia.analytics.kraken.hive.serde;

import java.io.IOException;
import java.util.Optional;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.hive.ql.exec.vector.VectorizedInputFormatInterface;
import org.apache.hadoop.hive.ql.exec.vector.VectorizedSupport;
import org.apache.hadoop.io.Writable;
import org.apache.hadoop.io.WritableComparable;
import org.apache.hadoop.io.compress.CompressionCodec;
import org.apache.hadoop.io.compress.CompressionCodecFactory;
import org.apache.hadoop.io.compress.SplittableCompressionCodec;
import org.apache.hadoop.mapred.FileInputFormat;
import org.apache.hadoop.mapred.FileSplit;
import org.apache.hadoop.mapred.InputSplit;
import org.apache.hadoop.mapred.JobConf;
import org.apache.hadoop.mapred.JobConfigurable;
import org.apache.hadoop.mapred.RecordReader;
import org.apache.hadoop.mapred.Reporter;

/**
 * Lines of request logs: only a line feed ends one. Text files as Hive reads them also end lines at
 * a carriage return, which clients may put into a URL or an agent. A query that Hive runs in
 * batches of rows is given its columns in such, any other one line by line.
 */
public final class RequestLogInputFormat extends FileInputFormat<WritableComparable<?>, Writable>
    implements JobConfigurable, VectorizedInputFormatInterface {
  private CompressionCodecFactory codecs;

  @Override
  public void configure(JobConf job) {
    codecs = new CompressionCodecFactory(job);
  }

  @Override
  protected boolean isSplitable(FileSystem files, Path file) {
    CompressionCodec codec = codecs.getCodec(file);
    return codec == null || codec instanceof SplittableCompressionCodec;
  }

  @Override
  public VectorizedSupport.Support[] getSupportedFeatures() {
    return new VectorizedSupport.Support[0];
  }

  @Override
  public RecordReader<WritableComparable<?>, Writable> getRecordReader(
      InputSplit split, JobConf job, Reporter reporter) throws IOException {
    reporter.setStatus(split.toString());
    FileSplit part = (FileSplit) split;
    Optional<BatchPlan> plan = BatchPlan.of(part, job);
    LogBlocks blocks = LogBlocks.of(part, job);
    return anyKind(
        plan.isPresent()
            ? new RequestLogBatchReader(blocks, plan.get())
            : new RequestLogReader(blocks));
  }

  /** Hive knows by its plan which of the two kinds comes. */
  @SuppressWarnings("unchecked")
  private static RecordReader<WritableComparable<?>, Writable> anyKind(RecordReader<?, ?> reader) {
    return (RecordReader<WritableComparable<?>, Writable>) reader;
  }
}
