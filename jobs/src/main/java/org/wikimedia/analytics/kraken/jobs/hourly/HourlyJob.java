package org.wikimedia.analytics.kraken.jobs.hourly;

import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.mapred.LocalJobRunner;
import org.apache.hadoop.mapreduce.Job;
import org.apache.hadoop.mapreduce.MRJobConfig;
import org.apache.hadoop.mapreduce.lib.output.FileOutputCommitter;
import org.apache.hadoop.mapreduce.lib.output.FileOutputFormat;
import org.wikimedia.analytics.kraken.data.DataFiles;
import org.wikimedia.analytics.kraken.jobs.input.HadoopSettings;
import org.wikimedia.analytics.kraken.jobs.input.LogInputFormat;
import org.wikimedia.analytics.kraken.jobs.shuffle.CountBlock;
import org.wikimedia.analytics.kraken.jobs.shuffle.CountKey;
import org.wikimedia.analytics.kraken.jobs.shuffle.CountValues;

/** The MapReduce job: lines in, one file an hour and channel out. */
final class HourlyJob {
  /** A table under its budget takes up to thrice that while it grows and is sorted. */
  private static final int SHARES = 4;

  private static final long LEAST_SHARE = 16L << 20;

  private HourlyJob() {}

  /** Writes into the configuration what the tasks have to know. */
  static void configure(Configuration configuration, HourlyOptions options, DataFiles data) {
    HourlySettings.DEFINITIONS.set(configuration, String.join(",", options.definitions()));
    HourlySettings.PRODUCTS.set(configuration, String.join(",", options.products()));
    HourlySettings.FORMAT.set(configuration, options.format());
    HourlySettings.DATA.set(configuration, ShippedData.write(data));
    if (options.from() != null) {
      HourlySettings.FROM.set(configuration, options.from());
    }
    if (options.until() != null) {
      HourlySettings.UNTIL.set(configuration, options.until());
    }
    if (options.reducers() != null) {
      configuration.setInt(MRJobConfig.NUM_REDUCES, options.reducers());
    }
    configuration.setBoolean(FileOutputCommitter.SUCCESSFUL_JOB_OUTPUT_DIR_MARKER, false);
    configuration.setInt(MRJobConfig.MAP_FAILURES_MAX_PERCENT, 0);
    configuration.setInt(MRJobConfig.REDUCE_FAILURES_MAXPERCENT, 0);
    shareMemory(configuration);
  }

  /** Embedded, all mappers live in one heap: each gets a share that leaves room to grow in. */
  private static void shareMemory(Configuration configuration) {
    String key = HourlySettings.TABLE_BYTES.key();
    if (!HadoopSettings.isEmbedded(configuration) || configuration.get(key) != null) {
      return;
    }
    int mappers = Math.max(1, configuration.getInt(LocalJobRunner.LOCAL_MAX_MAPS, 1));
    long share = Runtime.getRuntime().maxMemory() / (SHARES * mappers);
    long standard = HourlySettings.TABLE_BYTES.bytesIn(configuration);
    configuration.setLong(key, Math.min(standard, Math.max(LEAST_SHARE, share)));
  }

  /** The job, ready to submit. */
  static Job create(Configuration configuration, HourlyOptions options, String run, Path output)
      throws IOException {
    Job job = Job.getInstance(configuration, "kraken " + run);
    job.setJarByClass(HourlyJob.class);
    job.setInputFormatClass(LogInputFormat.class);
    LogInputFormat.setInputPaths(job, options.input());
    job.setMapperClass(HourlyMapper.class);
    job.setMapOutputKeyClass(CountKey.class);
    job.setMapOutputValueClass(CountBlock.class);
    job.setPartitionerClass(CountKey.ByFile.class);
    job.setSortComparatorClass(CountKey.Order.class);
    job.setGroupingComparatorClass(CountKey.SameFile.class);
    job.setCombinerClass(HourlyCombiner.class);
    job.setCombinerKeyGroupingComparatorClass(CountKey.SameFile.class);
    job.setReducerClass(HourlyReducer.class);
    job.setOutputKeyClass(CountKey.class);
    job.setOutputValueClass(CountValues.class);
    job.setOutputFormatClass(HourlyOutputFormat.class);
    FileOutputFormat.setOutputPath(job, output);
    return job;
  }
}
