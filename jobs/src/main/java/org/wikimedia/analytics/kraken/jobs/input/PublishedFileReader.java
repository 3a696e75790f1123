package org.wikimedia.analytics.kraken.jobs.input;

import java.io.IOException;
import java.io.InputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.NullWritable;
import org.apache.hadoop.mapreduce.InputSplit;
import org.apache.hadoop.mapreduce.RecordReader;
import org.apache.hadoop.mapreduce.TaskAttemptContext;

/** Reads the files of a {@link PublishedFileSplit}; the value is reused. */
public final class PublishedFileReader extends RecordReader<NullWritable, PublishedContent> {
  private final PublishedContent content = new PublishedContent();
  private Configuration configuration;
  private PublishedFileSplit split;
  private int next;

  @Override
  public void initialize(InputSplit inputSplit, TaskAttemptContext context) {
    split = (PublishedFileSplit) inputSplit;
    configuration = context.getConfiguration();
  }

  @Override
  public boolean nextKeyValue() throws IOException {
    if (next == split.files().size()) {
      return false;
    }
    PublishedFile file = split.files().get(next++);
    Path path = new Path(file.path());
    try (InputStream in = path.getFileSystem(configuration).open(path)) {
      content.read(file, in);
    } catch (IOException error) {
      throw new UnreadableLogException(file.displayName(), error);
    }
    return true;
  }

  @Override
  public NullWritable getCurrentKey() {
    return NullWritable.get();
  }

  @Override
  public PublishedContent getCurrentValue() {
    return content;
  }

  /** Files read, of those in the split. */
  @Override
  public float getProgress() {
    return split.files().isEmpty() ? 1 : (float) next / split.files().size();
  }

  @Override
  public void close() {}
}
