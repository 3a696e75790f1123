package org.wikimedia.analytics.kraken.jobs.lines;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.Locale;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.mapreduce.TaskInputOutputContext;
import org.apache.hadoop.mapreduce.lib.output.FileOutputFormat;
import org.wikimedia.analytics.kraken.bytes.Fragment;
import org.wikimedia.analytics.kraken.jobs.input.LineBlock;
import org.wikimedia.analytics.kraken.jobs.product.GzipOutput;
import org.wikimedia.analytics.kraken.jobs.publish.OutputFolder;
import org.wikimedia.analytics.kraken.request.ParseStatus;

/**
 * Where a task puts lines that are no requests: one gzipped file of reason, TAB, the line as it
 * was. There is no file where there is no such line.
 */
public final class Quarantine implements Closeable {
  private static final String FOLDER = "quarantine";

  private final TaskInputOutputContext<?, ?, ?, ?> context;
  private OutputStream out;

  public Quarantine(TaskInputOutputContext<?, ?, ?, ?> context) {
    this.context = context;
  }

  /** Adds the line {@code [from, to)}, which has no line feed. */
  public void add(ParseStatus reason, byte[] buffer, int from, int to) throws IOException {
    begin(reason);
    out.write(buffer, from, to - from);
    out.write('\n');
  }

  /** Adds a piece of a line that is long beyond measure; the last one has the line feed. */
  public void addPiece(LineBlock piece) throws IOException {
    if (piece.fragment() == Fragment.FIRST) {
      begin(ParseStatus.LONG_LINE);
    }
    out.write(piece.buffer(), piece.from(), piece.limit() - piece.from());
  }

  @Override
  public void close() throws IOException {
    if (out != null) {
      out.close();
    }
  }

  /**
   * Keeps the malformed lines of a run, if there are any, where only their owner may look.
   *
   * @param beside a folder below the output's, or empty for the output's own
   */
  public static void publish(OutputFolder output, String beside, String run) throws IOException {
    FileStatus[] parts = output.listStaged(FOLDER);
    if (parts.length == 0) {
      return;
    }
    String all = beside.isEmpty() ? FOLDER : beside + "/" + FOLDER;
    String ofRun = all + "/" + run;
    output.makePrivate(all);
    output.makePrivate(ofRun);
    for (FileStatus file : parts) {
      String name = file.getPath().getName();
      output.publish(FOLDER + "/" + name, ofRun + "/" + name);
    }
  }

  private void begin(ParseStatus reason) throws IOException {
    if (out == null) {
      out = open();
    }
    out.write(reason.reason().getBytes(US_ASCII));
    out.write('\t');
  }

  private OutputStream open() throws IOException {
    int task = context.getTaskAttemptID().getTaskID().getId();
    String name = String.format(Locale.ROOT, "%s/part-m-%05d.gz", FOLDER, task);
    Path path = new Path(folder(), name);
    return new GzipOutput(path.getFileSystem(context.getConfiguration()).create(path, true));
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
