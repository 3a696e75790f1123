package org.wikimedia.analytics.kraken.jobs.input;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.BlockLocation;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.mapreduce.InputFormat;
import org.apache.hadoop.mapreduce.InputSplit;
import org.apache.hadoop.mapreduce.Job;
import org.apache.hadoop.mapreduce.JobContext;
import org.apache.hadoop.mapreduce.MRJobConfig;
import org.apache.hadoop.mapreduce.RecordReader;
import org.apache.hadoop.mapreduce.TaskAttemptContext;
import org.apache.hadoop.mapreduce.lib.input.FileInputFormat;
import org.apache.hadoop.mapreduce.security.TokenCache;
import org.apache.hadoop.util.StringUtils;

/**
 * Hands request logs to mappers as big blocks of whole lines; settings are in {@link
 * LogInputSettings}. Hadoop's own {@code mapreduce.job.maps} (a number of splits) and {@code
 * mapreduce.input.fileinputformat.split.maxsize} go before them where they are set.
 *
 * <p>A line is in exactly one split, and a split may hold many small files: each split costs a
 * start and emits its whole table of counts, so few large ones are what makes a job fast.
 */
public final class LogInputFormat extends InputFormat<LongWritable, LineBlock> {

  private static final String PATHS = "kraken.input.paths";

  /** Names the input: files, folders, globs, as {@link LogFiles#resolve} takes them. */
  public static void setInputPaths(Job job, List<String> paths) {
    String[] escaped = paths.stream().map(StringUtils::escapeString).toArray(String[]::new);
    job.getConfiguration().setStrings(PATHS, escaped);
    takeNumberOfMaps(job.getConfiguration());
  }

  /** Before the job is submitted: from then on Hadoop writes a number of its own there. */
  static void takeNumberOfMaps(Configuration configuration) {
    if (HadoopSettings.isAsked(configuration, MRJobConfig.NUM_MAPS)) {
      configuration.set(LogInputSettings.SPLITS.key(), configuration.get(MRJobConfig.NUM_MAPS));
      configuration.setInt(LogInputSettings.MIN_SPLIT_BYTES.key(), 1);
    }
  }

  static List<String> inputPaths(Configuration configuration) {
    List<String> paths = new ArrayList<>();
    for (String escaped : StringUtils.split(configuration.get(PATHS, ""))) {
      paths.add(StringUtils.unEscapeString(escaped));
    }
    return paths;
  }

  @Override
  public List<InputSplit> getSplits(JobContext job) throws IOException {
    Configuration configuration = job.getConfiguration();
    List<LogFile> files = LogFiles.resolve(inputPaths(configuration), configuration);
    Path[] paths = files.stream().map(file -> new Path(file.path())).toArray(Path[]::new);
    TokenCache.obtainTokensForNamenodes(job.getCredentials(), paths, configuration);
    List<InputSplit> splits = new ArrayList<>();
    for (SplitShare share : plan(files, configuration)) {
      splits.add(new LogSplit(share.chunks(), locations(share.largest(), configuration)));
    }
    if (splits.isEmpty()) {
      // A job without lines still runs a mapper, which reports that it read nothing.
      splits.add(new LogSplit());
    }
    return splits;
  }

  private static List<SplitShare> plan(List<LogFile> files, Configuration configuration)
      throws IOException {
    long leastBytes = LogInputSettings.MIN_SPLIT_BYTES.in(configuration);
    long askedBytes = configuration.getLongBytes(FileInputFormat.SPLIT_MAXSIZE, 0);
    if (askedBytes > 0) {
      return SplitPlan.bySize(files, askedBytes, false);
    }
    int number = number(configuration);
    if (number > 0) {
      return SplitPlan.byNumber(files, number, leastBytes);
    }
    long mostBytes = LogInputSettings.MAX_SPLIT_BYTES.in(configuration);
    return SplitPlan.bySize(files, Math.max(leastBytes, mostBytes));
  }

  private static int number(Configuration configuration) throws IOException {
    int number = (int) LogInputSettings.SPLITS.in(configuration);
    if (number >= 0) {
      return number;
    }
    return HadoopSettings.isEmbedded(configuration)
        ? Runtime.getRuntime().availableProcessors()
        : 0;
  }

  private static List<String> locations(LogChunk chunk, Configuration configuration)
      throws IOException {
    Path path = new Path(chunk.path());
    BlockLocation[] blocks =
        path.getFileSystem(configuration)
            .getFileBlockLocations(path, chunk.start(), chunk.length());
    return blocks.length == 0 ? List.of() : List.of(blocks[0].getHosts());
  }

  @Override
  public RecordReader<LongWritable, LineBlock> createRecordReader(
      InputSplit split, TaskAttemptContext context) {
    return new LineBlockReader();
  }
}
