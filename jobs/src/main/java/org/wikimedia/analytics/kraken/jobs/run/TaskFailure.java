package org.wikimedia.analytics.kraken.jobs.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.Comparator;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.mapreduce.TaskAttemptContext;

/**
 * Carries the sentence of a task's error to the person who runs the command: the local runner keeps
 * none, a cluster only a stack trace.
 */
public final class TaskFailure {
  private static final String FOLDER = "kraken.run.failures";

  private TaskFailure() {}

  public static void setFolder(Configuration configuration, Path folder) {
    configuration.set(FOLDER, folder.toString());
  }

  /** Leaves the error behind, its sentence first; the error itself is the caller's to throw. */
  public static void note(TaskAttemptContext context, Throwable error) {
    String folder = context.getConfiguration().get(FOLDER);
    if (folder == null) {
      return;
    }
    Path path = new Path(folder, context.getTaskAttemptID().toString());
    String sentence = sentence(error);
    StringWriter text = new StringWriter();
    PrintWriter lines = new PrintWriter(text);
    lines.println(sentence);
    error.printStackTrace(lines);
    try (OutputStream out = path.getFileSystem(context.getConfiguration()).create(path, true)) {
      out.write(text.toString().getBytes(UTF_8));
    } catch (IOException unwritten) {
      error.addSuppressed(unwritten);
    }
  }

  private static String sentence(Throwable error) {
    if (error instanceof OutOfMemoryError) {
      return "a task ran out of memory (" + error.getMessage() + ")";
    }
    return error.getMessage() == null ? error.toString() : error.getMessage();
  }

  /** What the last task to fail left: a sentence, and below it where that arose; or null. */
  public static String read(Configuration configuration, Path folder) throws IOException {
    FileSystem files = folder.getFileSystem(configuration);
    if (!files.exists(folder)) {
      return null;
    }
    FileStatus[] notes = files.listStatus(folder);
    if (notes.length == 0) {
      return null;
    }
    Arrays.sort(notes, Comparator.comparingLong(FileStatus::getModificationTime));
    try (InputStream in = files.open(notes[notes.length - 1].getPath())) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }
}
