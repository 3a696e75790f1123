package org.wikimedia.analytics.kraken.jobs.refine;

import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.BytesWritable;
import org.apache.hadoop.mapreduce.Job;
import org.apache.hadoop.mapreduce.lib.output.FileOutputFormat;
import org.wikimedia.analytics.kraken.data.DataFiles;
import org.wikimedia.analytics.kraken.jobs.input.LogInputFormat;
import org.wikimedia.analytics.kraken.jobs.product.CountJob;
import org.wikimedia.analytics.kraken.jobs.run.ShippedData;
import org.wikimedia.analytics.kraken.jobs.shuffle.CountKey;

/** The MapReduce job: lines in, one file of rows an hour out. */
final class RefineJob {
  private RefineJob() {}

  /** Writes into the configuration what the tasks have to know. */
  static void configure(Configuration configuration, RefineOptions options, DataFiles data) {
    RefineSettings.FROM.set(configuration, options.from());
    RefineSettings.UNTIL.set(configuration, options.until());
    RefineSettings.LINES.set(configuration, options.lines());
    RefineSettings.DEFINITIONS.set(configuration, String.join(",", options.definitions()));
    RefineSettings.FORMAT.set(configuration, options.format().label());
    RefineSettings.COMPRESSION.set(configuration, options.compression().label());
    RefineSettings.ADDRESSES.set(configuration, options.addresses().name());
    RefineSettings.AGENTS.set(configuration, options.agents().name());
    RefineSettings.DEDUPLICATE.set(configuration, String.valueOf(options.deduplicate()));
    RefineSettings.DATA.set(configuration, ShippedData.write(data));
    RefineSettings.GEO_DB.set(configuration, options.geoDatabase());
    CountJob.configure(configuration, options.reducers());
  }

  /** The job, ready to submit. */
  static Job create(Configuration configuration, RefineOptions options, String run, Path output)
      throws IOException {
    Job job = Job.getInstance(configuration, "kraken " + run);
    job.setJarByClass(RefineJob.class);
    job.setInputFormatClass(LogInputFormat.class);
    LogInputFormat.setInputPaths(job, options.input());
    job.setMapperClass(RefineMapper.class);
    job.setMapOutputKeyClass(CountKey.class);
    job.setMapOutputValueClass(BytesWritable.class);
    job.setPartitionerClass(CountKey.ByFile.class);
    job.setSortComparatorClass(CountKey.Order.class);
    job.setReducerClass(RefineReducer.class);
    job.setOutputKeyClass(CountKey.class);
    job.setOutputValueClass(BytesWritable.class);
    job.setOutputFormatClass(RefinedOutputFormat.class);
    FileOutputFormat.setOutputPath(job, output);
    return job;
  }
}
