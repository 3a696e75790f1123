package org.wikimedia.analytics.kraken.jobs.hourly;

import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.mapreduce.Job;
import org.wikimedia.analytics.kraken.data.DataFiles;
import org.wikimedia.analytics.kraken.jobs.input.LogInputFormat;
import org.wikimedia.analytics.kraken.jobs.product.CountJob;
import org.wikimedia.analytics.kraken.jobs.run.ShippedData;

/** The MapReduce job: lines in, one file an hour and channel out. */
final class HourlyJob {
  private HourlyJob() {}

  /** Writes into the configuration what the tasks have to know. */
  static void configure(Configuration configuration, HourlyOptions options, DataFiles data) {
    HourlySettings.DEFINITIONS.set(configuration, String.join(",", options.definitions()));
    HourlySettings.PRODUCTS.set(configuration, String.join(",", options.products()));
    HourlySettings.FORMAT.set(configuration, options.format());
    HourlySettings.DATA.set(configuration, ShippedData.write(data));
    if (options.geoDatabase() != null) {
      HourlySettings.GEO_DB.set(configuration, options.geoDatabase());
    }
    if (options.from() != null) {
      HourlySettings.FROM.set(configuration, options.from());
    }
    if (options.until() != null) {
      HourlySettings.UNTIL.set(configuration, options.until());
    }
    CountJob.configure(configuration, options.reducers());
    HourlySettings.TABLE_BYTES.memory().share(configuration);
  }

  /** The job, ready to submit. */
  static Job create(Configuration configuration, HourlyOptions options, String run, Path output)
      throws IOException {
    Job job = Job.getInstance(configuration, "kraken " + run);
    job.setJarByClass(HourlyJob.class);
    job.setInputFormatClass(LogInputFormat.class);
    LogInputFormat.setInputPaths(job, options.input());
    job.setMapperClass(HourlyMapper.class);
    CountJob.setShuffle(
        job, HourlyCombiner.class, HourlyReducer.class, HourlyOutputFormat.class, output);
    return job;
  }
}
