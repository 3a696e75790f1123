package org.wikimedia.analytics.kraken.pig;

import static java.nio.charset.StandardCharsets.US_ASCII;

import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapreduce.InputSplit;
import org.apache.hadoop.mapreduce.RecordReader;
import org.apache.hadoop.mapreduce.TaskAttemptContext;
import org.apache.hadoop.mapreduce.lib.input.LineRecordReader;
import org.apache.pig.backend.hadoop.executionengine.mapReduceLayer.PigTextInputFormat;

/** Lines that only a line feed ends: Hadoop's default takes a carriage return for one, too. */
final class RawLines extends PigTextInputFormat {
  @Override
  public RecordReader<LongWritable, Text> createRecordReader(
      InputSplit split, TaskAttemptContext context) {
    return new LineRecordReader("\n".getBytes(US_ASCII));
  }
}
