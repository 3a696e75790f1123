package org.wikimedia.analytics.kraken.jobs.hourly;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.Locale;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.mapreduce.TaskInputOutputContext;
import org.apache.hadoop.mapreduce.lib.output.FileOutputFormat;
import org.wikimedia.analytics.kraken.jobs.product.GzipOutput;
import org.wikimedia.analytics.kraken.request.ParseStatus;

/**
 * Where a task puts lines that are no requests: one gzipped file of reason, TAB, the line as it
 * was. There is no file where there is no such line.
 */
final class Quarantine implements LineCounter.MalformedLines, Closeable {
  /** Folder of the files, in the task's output. */
  static final String FOLDER = "quarantine";

  private final TaskInputOutputContext<?, ?, ?, ?> context;
  private OutputStream out;

  Quarantine(TaskInputOutputContext<?, ?, ?, ?> context) {
    this.context = context;
  }

  @Override
  public void line(ParseStatus reason, byte[] buffer, int from, int to) throws IOException {
    begin(reason);
    append(buffer, from, to);
    end();
  }

  /** Begins a line that comes in pieces. */
  void begin(ParseStatus reason) throws IOException {
    if (out == null) {
      out = open();
    }
    out.write(reason.reason().getBytes(US_ASCII));
    out.write('\t');
  }

  void append(byte[] buffer, int from, int to) throws IOException {
    out.write(buffer, from, to - from);
  }

  void end() throws IOException {
    out.write('\n');
  }

  @Override
  public void close() throws IOException {
    if (out != null) {
      out.close();
    }
  }

  private OutputStream open() throws IOException {
    int task = context.getTaskAttemptID().getTaskID().getId();
    String name = String.format(Locale.ROOT, "%s/part-m-%05d.gz", FOLDER, task);
    Path path = new Path(folder(), name);
    FileSystem files = path.getFileSystem(context.getConfiguration());
    return new GzipOutput(files.create(path, true));
  }

  private Path folder() throws IOException {
    try {
      return FileOutputFormat.getWorkOutputPath(context);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("stopped before quarantine was opened");
    }
  }
}
