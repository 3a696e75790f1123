package org.wikimedia.analytics.kraken.jobs.hourly;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.mapreduce.TaskAttemptContext;

/**
 * Carries the sentence of a task's error to the person who runs the command: the local runner keeps
 * none, a cluster only a stack trace.
 */
final class TaskFailure {
  private static final String FOLDER = "kraken.hourly.failures";

  private TaskFailure() {}

  static void setFolder(Configuration configuration, Path folder) {
    configuration.set(FOLDER, folder.toString());
  }

  /** Leaves the error behind, its sentence first; the error itself is the caller's to throw. */
  static void note(TaskAttemptContext context, Exception error) {
    String folder = context.getConfiguration().get(FOLDER);
    if (folder == null) {
      return;
    }
    Path path = new Path(folder, context.getTaskAttemptID().toString());
    String sentence = error.getMessage() == null ? error.toString() : error.getMessage();
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

  /** What one of the tasks left: a sentence, and in the lines below where it arose; or null. */
  static String read(Configuration configuration, Path folder) throws IOException {
    FileSystem files = folder.getFileSystem(configuration);
    if (!files.exists(folder)) {
      return null;
    }
    for (FileStatus note : files.listStatus(folder)) {
      try (java.io.InputStream in = files.open(note.getPath())) {
        return new String(in.readAllBytes(), UTF_8);
      }
    }
    return null;
  }
}
