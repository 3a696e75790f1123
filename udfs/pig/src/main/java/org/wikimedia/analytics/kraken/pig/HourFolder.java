package org.wikimedia.analytics.kraken.pig;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.hadoop.fs.ChecksumFileSystem;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.mapreduce.RecordWriter;
import org.apache.hadoop.mapreduce.TaskAttemptContext;
import org.apache.hadoop.mapreduce.lib.output.FileOutputCommitter;
import org.apache.hadoop.mapreduce.lib.output.FileOutputFormat;

/** A folder of files that a task names itself; they appear when the job is done. */
final class HourFolder extends FileOutputFormat<Void, Void> {
  /** Creates the files of one task. */
  static final class Writer extends RecordWriter<Void, Void> {
    private final Path work;
    private final FileSystem files;

    private Writer(Path work, FileSystem files) {
      this.work = work;
      this.files = files;
    }

    /** Begins the file at a path below the folder. */
    OutputStream create(String path) throws IOException {
      return files.create(new Path(work, path), false);
    }

    @Override
    public void write(Void key, Void value) {
      throw new UnsupportedOperationException("files are written by name");
    }

    @Override
    public void close(TaskAttemptContext context) {}
  }

  @Override
  public RecordWriter<Void, Void> getRecordWriter(TaskAttemptContext context) throws IOException {
    Path work = ((FileOutputCommitter) getOutputCommitter(context)).getWorkPath();
    FileSystem files = work.getFileSystem(context.getConfiguration());
    return new Writer(work, withoutChecksums(files));
  }

  /** Published folders hold no files of Hadoop's own. */
  private static FileSystem withoutChecksums(FileSystem files) {
    return files instanceof ChecksumFileSystem local ? local.getRawFileSystem() : files;
  }
}
