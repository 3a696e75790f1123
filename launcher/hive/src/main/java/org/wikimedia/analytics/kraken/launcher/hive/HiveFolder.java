package org.wikimedia.analytics.kraken.launcher.hive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.hadoop.hive.conf.HiveConf;

/** The folder in which an embedded Hive keeps its metastore, tables, logs and temporary files. */
public final class HiveFolder {
  /** Names the folder where Tez keeps its copy of Hive, 80 MB, for all sessions. */
  private static final String JARS = "kraken.hive.jars";

  private final Path folder;

  private HiveFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * Takes the folder until this process ends, makes it if it is missing, and has Hive work in it.
   *
   * @throws HiveFailure if the folder cannot be made, or another process has it
   */
  public static void take(Path folder) {
    HiveFolder taken = new HiveFolder(folder.toAbsolutePath().normalize());
    try {
      Files.createDirectories(taken.folder);
      taken.lock();
      taken.configure();
    } catch (IOException error) {
      throw HiveFailure.failed("the folder " + taken.folder + " cannot be used: " + error, error);
    }
  }

  /** Derby would refuse a second process as well, but after seconds, and at length. */
  @SuppressWarnings("resource") // held until the process ends
  private void lock() throws IOException {
    FileChannel channel =
        FileChannel.open(
            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (channel.tryLock() == null) {
      throw HiveFailure.wrong(
          folder + " is in use by another kraken hive; give this one its own with --dir");
    }
  }

  private void configure() throws IOException {
    Path log = Files.createDirectories(folder.resolve("log"));
    System.setProperty("kraken.hive.dir", folder.toString());
    Path jars = Path.of(System.getProperty(JARS, folder.resolve("jars").toString()));
    System.setProperty(JARS, Files.createDirectories(jars).toString());
    System.setProperty("derby.stream.error.file", log.resolve("derby.log").toString());
    HiveConf.setHiveSiteLocation(HiveFolder.class.getResource("embedded-hive-site.xml"));
  }
}
