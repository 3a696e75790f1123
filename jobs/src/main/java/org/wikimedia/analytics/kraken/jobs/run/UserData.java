package org.wikimedia.analytics.kraken.jobs.run;

import java.io.IOException;
import java.nio.file.Path;
import org.wikimedia.analytics.kraken.data.DataFiles;
import org.wikimedia.analytics.kraken.definition.Definitions;
import org.wikimedia.analytics.kraken.geo.Gazetteer;
import org.wikimedia.analytics.kraken.jobs.cli.CommandException;
import org.wikimedia.analytics.kraken.zero.Carriers;

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

  /**
   * Refuses files that nobody reads: such a name is mostly a name misspelt. What another command,
   * product or definition reads may lie there too, so that one folder serves them all; a mistake in
   * carriers, countries or a definition of the folder is told whether it was asked for or not.
   *
   * @param folder null if none was named
   */
  public static void refuseUnused(Path folder, DataFiles data) {
    if (folder == null) {
      return;
    }
    Carriers.load(data);
    Gazetteer.of(data);
    Definitions.own(data).forEach(name -> Definitions.load(data, name));
    for (String unused : data.unused()) {
      throw CommandException.wrong(
          "--data "
              + folder
              + " holds "
              + unused
              + ", which is no shipped data file and which neither carriers.tsv nor a definition"
              + " names");
    }
  }
}
