package org.wikimedia.analytics.kraken.jobs.refine;

import java.io.IOException;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.BytesWritable;
import org.apache.hadoop.mapreduce.RecordWriter;
import org.apache.hadoop.mapreduce.TaskAttemptContext;
import org.apache.hadoop.mapreduce.lib.output.FileOutputCommitter;
import org.apache.hadoop.mapreduce.lib.output.FileOutputFormat;
import org.wikimedia.analytics.kraken.jobs.shuffle.CountKey;

/** Writes the file of each hour where it will be published, below the job's own output folder. */
public final class RefinedOutputFormat extends FileOutputFormat<CountKey, BytesWritable> {
  @Override
  public RecordWriter<CountKey, BytesWritable> getRecordWriter(TaskAttemptContext context)
      throws IOException {
    Path folder = ((FileOutputCommitter) getOutputCommitter(context)).getWorkPath();
    return new RowWriter(folder, new RefinePlan(context.getConfiguration()));
  }
}
