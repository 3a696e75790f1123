package org.wikimedia.analytics.kraken.jobs.product;

import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.mapreduce.Job;
import org.apache.hadoop.mapreduce.MRJobConfig;
import org.apache.hadoop.mapreduce.lib.output.FileOutputCommitter;
import org.apache.hadoop.mapreduce.lib.output.FileOutputFormat;
import org.wikimedia.analytics.kraken.jobs.cli.CommandException;
import org.wikimedia.analytics.kraken.jobs.shuffle.CountBlock;
import org.wikimedia.analytics.kraken.jobs.shuffle.CountKey;
import org.wikimedia.analytics.kraken.jobs.shuffle.CountValues;

/** What all jobs have in common that turn something into files of counts. */
public final class CountJob {
  private CountJob() {}

  /**
   * Sets that nothing but files of counts is written, and none if a task fails.
   *
   * @param reducers null for the cluster's default
   */
  public static void configure(Configuration configuration, Integer reducers) {
    if (reducers != null) {
      configuration.setInt(MRJobConfig.NUM_REDUCES, reducers);
    }
    configuration.setBoolean(FileOutputCommitter.SUCCESSFUL_JOB_OUTPUT_DIR_MARKER, false);
    configuration.setInt(MRJobConfig.MAP_FAILURES_MAX_PERCENT, 0);
    configuration.setInt(MRJobConfig.REDUCE_FAILURES_MAXPERCENT, 0);
  }

  /** Refuses a job whose counts nobody would sum up. */
  public static void refuseNoReducers(Configuration configuration) {
    if (configuration.getInt(MRJobConfig.NUM_REDUCES, 1) < 1) {
      throw CommandException.wrong(MRJobConfig.NUM_REDUCES + " takes a number from 1 on");
    }
  }

  /** Sets the way of counts from the mapper, which hands on blocks, to the files. */
  public static void setShuffle(
      Job job,
      Class<? extends CountCombiner> combiner,
      Class<? extends CountReducer> reducer,
      Class<? extends CountOutputFormat> format,
      Path output) {
    job.setMapOutputKeyClass(CountKey.class);
    job.setMapOutputValueClass(CountBlock.class);
    job.setPartitionerClass(CountKey.ByFile.class);
    job.setSortComparatorClass(CountKey.Order.class);
    job.setGroupingComparatorClass(CountKey.SameFile.class);
    job.setCombinerClass(combiner);
    job.setCombinerKeyGroupingComparatorClass(CountKey.SameFile.class);
    job.setReducerClass(reducer);
    job.setOutputKeyClass(CountKey.class);
    job.setOutputValueClass(CountValues.class);
    job.setOutputFormatClass(format);
    FileOutputFormat.setOutputPath(job, output);
  }
}
