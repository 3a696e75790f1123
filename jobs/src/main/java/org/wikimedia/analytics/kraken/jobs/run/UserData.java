package org.wikimedia.analytics.kraken.jobs.run;

import java.io.IOException;
import java.nio.file.Path;
import org.wikimedia.analytics.kraken.data.DataFiles;
import org.wikimedia.analytics.kraken.jobs.cli.CommandException;

/** The folder that {@code --data} names. */
public final class UserData {
  private UserData() {}

  /**
   * The data files of a run.
   *
   * @param folder null if none was named
   */
  public static DataFiles files(Path folder) throws IOException {
    return folder == null ? DataFiles.shipped() : DataFiles.with(folder);
  }

  /** Refuses files that nobody has read: such a name is mostly a name misspelt. */
  public static void refuseUnused(Path folder, DataFiles data) {
    for (String unused : data.unused()) {
      throw CommandException.wrong(
          "--data "
              + folder
              + " holds "
              + unused
              + ", which is no shipped data file and which no asked-for definition reads");
    }
  }
}
