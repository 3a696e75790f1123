package org.wikimedia.analytics.kraken.jobs.product;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.mapreduce.RecordWriter;
import org.apache.hadoop.mapreduce.TaskAttemptContext;
import org.apache.hadoop.mapreduce.lib.output.FileOutputCommitter;
import org.apache.hadoop.mapreduce.lib.output.FileOutputFormat;
import org.wikimedia.analytics.kraken.jobs.shuffle.CountKey;
import org.wikimedia.analytics.kraken.jobs.shuffle.CountValues;

/** Writes each file of counts where it will be published, below the job's own output folder. */
public abstract class CountOutputFormat extends FileOutputFormat<CountKey, CountValues> {
  private static final int BUFFER = 1 << 17;

  /** The channels of the job; a key's channel is an index in here. */
  protected abstract List<Channel> channels(Configuration configuration);

  @Override
  public RecordWriter<CountKey, CountValues> getRecordWriter(TaskAttemptContext context)
      throws IOException {
    FileOutputCommitter committer = (FileOutputCommitter) getOutputCommitter(context);
    Path folder = committer.getWorkPath();
    return new Writer(
        folder,
        folder.getFileSystem(context.getConfiguration()),
        channels(context.getConfiguration()));
  }

  /** Has one file open at a time: the counts of a file come together. */
  private static final class Writer extends RecordWriter<CountKey, CountValues> {
    private final Path folder;
    private final FileSystem files;
    private final List<Channel> channels;
    private CountFile file;
    private int hour;
    private int channel;

    private Writer(Path folder, FileSystem files, List<Channel> channels) {
      this.folder = folder;
      this.files = files;
      this.channels = channels;
    }

    @Override
    public void write(CountKey key, CountValues values) throws IOException, InterruptedException {
      if (file == null || key.hour() != hour || key.channel() != channel) {
        open(key);
      }
      file.count(key.bytes(), 0, key.length(), values.measures());
    }

    @Override
    public void close(TaskAttemptContext context) throws IOException {
      if (file != null) {
        file.close();
      }
    }

    private void open(CountKey key) throws IOException {
      close(null);
      hour = key.hour();
      channel = key.channel();
      Channel next = channels.get(channel);
      OutputStream out = files.create(new Path(folder, next.path(hour)), false, BUFFER);
      file = next.format().open(out, hour);
    }
  }
}
