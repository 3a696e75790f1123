package org.wikimedia.analytics.kraken.hive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The shipped sample in tables: its three formats in {@code webrequest_raw}, each as a partition of
 * its own, and of the first what {@code kraken refine} makes of it in {@code webrequest}.
 */
final class SampleTables {
  /** The hour behind the partition of the tab format; the others arrived later. */
  static final String ARRIVED = "arrived=2013-12-31T00";

  private static Path scratch;

  private SampleTables() {}

  /** Makes the tables, once for all tests of this process. */
  static synchronized Path make() throws IOException {
    if (scratch == null) {
      Path made = Files.createTempDirectory(HiveSession.root().resolve("udfs/hive/target"), "hql");
      addRaw(made, "tab", "year=2013");
      addRaw(made, "space", "year=2014");
      addRaw(made, "json", "year=2015");
      Script.run("tables/webrequest_json.hql", "location=" + made.resolve("json"));
      JobsCommand.refineSample(made, made.resolve("refined"));
      Script.run("tables/webrequest.hql", "location=" + made.resolve("refined"));
      scratch = made;
    }
    return scratch;
  }

  private static void addRaw(Path scratch, String format, String year) throws IOException {
    Path folder = Files.createDirectories(scratch.resolve(format));
    String log = "webrequest." + format + ".log.gz";
    Files.copy(HiveSession.root().resolve("samples").resolve(log), folder.resolve(log));
    Script.run("tables/webrequest_raw.hql", "location=" + folder, year);
  }
}
