package org.wikimedia.analytics.kraken.jobs.run;

import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.UnsupportedFileSystemException;
import org.wikimedia.analytics.kraken.jobs.cli.CommandException;
import org.wikimedia.analytics.kraken.jobs.publish.OutputFolder;

/** The folder that {@code --output} names. */
public final class RunOutput {
  private RunOutput() {}

  /**
   * The folder, which need not be there.
   *
   * @throws CommandException if it is a file, or no path
   */
  public static OutputFolder open(String option, RunName run, Configuration configuration)
      throws IOException {
    try {
      OutputFolder output = new OutputFolder(option, run.text(), configuration);
      if (output.isFile()) {
        throw CommandException.wrong("--output takes a folder, and " + option + " is a file");
      }
      return output;
    } catch (IllegalArgumentException | UnsupportedFileSystemException error) {
      throw CommandException.wrong(
          "--output takes a folder, and '" + option + "' is none: " + error.getMessage());
    }
  }

  /** Makes the folder: a task could only say that the job failed. */
  public static void make(OutputFolder output, String option) {
    try {
      output.make();
    } catch (IOException error) {
      throw CommandException.wrong(
          "--output takes a folder, and " + option + " cannot be made: " + error.getMessage());
    }
  }
}
