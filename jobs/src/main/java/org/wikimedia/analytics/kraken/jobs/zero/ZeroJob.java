package org.wikimedia.analytics.kraken.jobs.zero;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.mapreduce.Job;
import org.wikimedia.analytics.kraken.data.DataFiles;
import org.wikimedia.analytics.kraken.jobs.input.HourGaps;
import org.wikimedia.analytics.kraken.jobs.input.PublishedFile;
import org.wikimedia.analytics.kraken.jobs.input.PublishedFileInputFormat;
import org.wikimedia.analytics.kraken.jobs.product.CountJob;
import org.wikimedia.analytics.kraken.jobs.publish.OutputFolder;
import org.wikimedia.analytics.kraken.jobs.run.ShippedData;

/** The MapReduce job: hour files in, one file a table out. */
final class ZeroJob {
  private static final String LISTING = "listing";

  private ZeroJob() {}

  /** Writes into the configuration what the tasks have to know. */
  static void configure(
      Configuration configuration,
      ZeroOptions options,
      Set<String> badDates,
      ZeroInput input,
      DataFiles data) {
    ZeroSettings.BAD_DATES.set(configuration, String.join(",", badDates));
    RollUpDays.of(input, badDates).write(configuration);
    ZeroSettings.LONE_HOURS.set(configuration, String.join(",", loneHours(input)));
    ZeroSettings.SAMPLE_FACTOR.set(configuration, Long.toString(options.sampleFactor()));
    ZeroSettings.DATA.set(configuration, ShippedData.write(data));
    CountJob.configure(configuration, options.reducers());
    ZeroSettings.TABLE_BYTES.memory().share(configuration);
  }

  private static List<String> loneHours(ZeroInput input) {
    SortedSet<Integer> lone = new TreeSet<>(input.hours());
    lone.removeAll(input.hoursOfBoth());
    return HourGaps.ranges(lone);
  }

  /** The job, ready to submit; its files are written to the folder's staging place. */
  static Job create(
      Configuration configuration, List<PublishedFile> files, String run, OutputFolder output)
      throws IOException {
    Job job = Job.getInstance(configuration, "kraken " + run);
    job.setJarByClass(ZeroJob.class);
    job.setInputFormatClass(PublishedFileInputFormat.class);
    PublishedFileInputFormat.setFiles(job, files, new Path(output.hidden(), LISTING));
    job.setMapperClass(ZeroMapper.class);
    CountJob.setShuffle(
        job, ZeroCombiner.class, ZeroReducer.class, ZeroOutputFormat.class, output.staging());
    return job;
  }
}
