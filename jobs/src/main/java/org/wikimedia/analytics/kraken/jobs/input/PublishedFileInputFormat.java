package org.wikimedia.analytics.kraken.jobs.input;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.NullWritable;
import org.apache.hadoop.mapreduce.InputFormat;
import org.apache.hadoop.mapreduce.InputSplit;
import org.apache.hadoop.mapreduce.Job;
import org.apache.hadoop.mapreduce.JobContext;
import org.apache.hadoop.mapreduce.RecordReader;
import org.apache.hadoop.mapreduce.TaskAttemptContext;

/**
 * Hands published hour files to mappers, each file as a whole. They are many and small, a year of
 * one product 8,766 of them: a split holds as many neighbours as make a mapper worth its start.
 */
public final class PublishedFileInputFormat extends InputFormat<NullWritable, PublishedContent> {
  private static final String LISTING = "kraken.input.published.listing";

  /** About what opening a file costs, in bytes that could be read instead. */
  private static final long OPENING_BYTES = 32L << 10;

  private static final int SPLITS_A_CORE = 3;

  /**
   * Names the input.
   *
   * @param listing a file that this writes: the list of files is too long for a configuration, and
   *     the folders are not listed a second time
   */
  public static void setFiles(Job job, List<PublishedFile> files, Path listing) throws IOException {
    Configuration configuration = job.getConfiguration();
    try (DataOutputStream out = listing.getFileSystem(configuration).create(listing, true)) {
      PublishedFileSplit.write(files, out);
    }
    configuration.set(LISTING, listing.toString());
    LogInputFormat.takeNumberOfMaps(configuration);
  }

  @Override
  public List<InputSplit> getSplits(JobContext job) throws IOException {
    Configuration configuration = job.getConfiguration();
    Path listing = new Path(configuration.get(LISTING));
    try (DataInputStream in =
        new DataInputStream(
            new BufferedInputStream(listing.getFileSystem(configuration).open(listing)))) {
      List<PublishedFile> files = PublishedFileSplit.read(in);
      return share(files, number(files, configuration));
    }
  }

  private static int number(List<PublishedFile> files, Configuration configuration)
      throws IOException {
    int number = (int) LogInputSettings.SPLITS.in(configuration);
    if (number > 0) {
      return number;
    }
    if (number < 0 && HadoopSettings.isEmbedded(configuration)) {
      return SPLITS_A_CORE * Runtime.getRuntime().availableProcessors();
    }
    long most = LogInputSettings.MAX_SPLIT_BYTES.in(configuration);
    return (int) Math.max(1, (cost(files) + most - 1) / most);
  }

  /** Cuts the list, in its order, into at most so many parts of about the same cost. */
  static List<InputSplit> share(List<PublishedFile> files, int number) {
    List<InputSplit> splits = new ArrayList<>();
    List<PublishedFile> part = new ArrayList<>();
    double share = (double) cost(files) / number;
    long cost = 0;
    for (PublishedFile file : files) {
      part.add(file);
      cost += cost(file);
      if (cost >= share * (splits.size() + 1)) {
        splits.add(new PublishedFileSplit(part));
        part.clear();
      }
    }
    if (!part.isEmpty()) {
      splits.add(new PublishedFileSplit(part));
    }
    return splits;
  }

  private static long cost(List<PublishedFile> files) {
    return files.stream().mapToLong(PublishedFileInputFormat::cost).sum();
  }

  private static long cost(PublishedFile file) {
    return file.length() + OPENING_BYTES;
  }

  @Override
  public RecordReader<NullWritable, PublishedContent> createRecordReader(
      InputSplit split, TaskAttemptContext context) {
    return new PublishedFileReader();
  }
}
