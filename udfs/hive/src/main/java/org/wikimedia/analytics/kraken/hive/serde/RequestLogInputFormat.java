package org.wikimedia.analytics.kraken.hive.serde;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.hive.ql.io.RecordIdentifier;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.io.compress.CompressionCodec;
import org.apache.hadoop.io.compress.CompressionCodecFactory;
import org.apache.hadoop.io.compress.SplittableCompressionCodec;
import org.apache.hadoop.mapred.FileInputFormat;
import org.apache.hadoop.mapred.FileSplit;
import org.apache.hadoop.mapred.InputSplit;
import org.apache.hadoop.mapred.JobConf;
import org.apache.hadoop.mapred.JobConfigurable;
import org.apache.hadoop.mapred.LineRecordReader;
import org.apache.hadoop.mapred.RecordReader;
import org.apache.hadoop.mapred.Reporter;

/**
 * Lines of request logs: only a line feed ends one. Text files as Hive reads them also end lines at
 * a carriage return, which clients may put into a URL or an agent.
 */
public final class RequestLogInputFormat extends FileInputFormat<RecordIdentifier, Text>
    implements JobConfigurable {
  private static final byte[] DELIMITER = "\n".getBytes(US_ASCII);
  private static final String BUFFER_BYTES = "io.file.buffer.size";
  private static final int FEWEST_BUFFER_BYTES = 1 << 18;

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
  public RecordReader<RecordIdentifier, Text> getRecordReader(
      InputSplit split, JobConf job, Reporter reporter) throws IOException {
    reporter.setStatus(split.toString());
    JobConf own = new JobConf(job);
    own.setInt(BUFFER_BYTES, Math.max(job.getInt(BUFFER_BYTES, 0), FEWEST_BUFFER_BYTES));
    return new RequestLogReader(new LineRecordReader(own, (FileSplit) split, DELIMITER));
  }
}
