package org.wikimedia.analytics.kraken.jobs.reportcard;

import java.io.IOException;
import java.util.List;
import java.util.SortedSet;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.mapreduce.Job;
import org.wikimedia.analytics.kraken.jobs.cli.CommandException;
import org.wikimedia.analytics.kraken.jobs.input.PublishedFile;
import org.wikimedia.analytics.kraken.jobs.input.PublishedFileInputFormat;
import org.wikimedia.analytics.kraken.jobs.product.CountJob;
import org.wikimedia.analytics.kraken.jobs.publish.OutputFolder;

/** The MapReduce job: hour files in, a file of sums a month out. */
final class SumJob {
  private static final String LISTING = "listing";

  private SumJob() {}

  /**
   * Writes into the configuration what the tasks have to know.
   *
   * @param cuts hours at which days are cut, as {@link
   *     org.wikimedia.analytics.kraken.months.DayParts}
   * @param reducers null for the cluster's default
   */
  static void configure(Configuration configuration, SortedSet<Integer> cuts, Integer reducers) {
    ReportcardSettings.setCuts(configuration, cuts);
    CountJob.configure(configuration, reducers);
    CountJob.refuseNoReducers(configuration);
    try {
      ReportcardSettings.TABLE_BYTES.in(configuration);
      ReportcardSettings.TABLE_BYTES.share(configuration);
    } catch (IllegalArgumentException error) {
      throw CommandException.wrong(error.getMessage());
    }
  }

  /** The job, ready to submit; its files are written to the folder's staging place. */
  static Job create(
      Configuration configuration, List<PublishedFile> files, String run, OutputFolder output)
      throws IOException {
    Job job = Job.getInstance(configuration, "kraken " + run);
    job.setJarByClass(SumJob.class);
    job.setInputFormatClass(PublishedFileInputFormat.class);
    PublishedFileInputFormat.setFiles(job, files, new Path(output.hidden(), LISTING));
    job.setMapperClass(ProjectcountsMapper.class);
    CountJob.setShuffle(
        job, SumCombiner.class, SumReducer.class, SumOutputFormat.class, output.staging());
    return job;
  }
}
