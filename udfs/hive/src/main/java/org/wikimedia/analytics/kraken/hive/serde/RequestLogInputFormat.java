package org.wikimedia.analytics.kraken.hive.serde;

import java.io.IOException;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapred.InputSplit;
import org.apache.hadoop.mapred.JobConf;
import org.apache.hadoop.mapred.RecordReader;
import org.apache.hadoop.mapred.Reporter;
import org.apache.hadoop.mapred.TextInputFormat;

/**
 * Lines of request logs: only a line feed ends one. Text files as Hive reads them also end lines at
 * a carriage return, which clients may put into a URL or an agent.
 */
public final class RequestLogInputFormat extends TextInputFormat {
  private static final String DELIMITER = "textinputformat.record.delimiter";

  @Override
  public RecordReader<LongWritable, Text> getRecordReader(
      InputSplit split, JobConf job, Reporter reporter) throws IOException {
    JobConf own = new JobConf(job);
    own.set(DELIMITER, "\n");
    return super.getRecordReader(split, own, reporter);
  }
}
