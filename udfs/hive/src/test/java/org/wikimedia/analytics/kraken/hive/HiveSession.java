package org.wikimedia.analytics.kraken.hive;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.wikimedia.analytics.kraken.launcher.hive.EmbeddedHive;
import org.wikimedia.analytics.kraken.launcher.hive.Functions;
import org.wikimedia.analytics.kraken.launcher.hive.Hive;
import org.wikimedia.analytics.kraken.launcher.hive.HiveFolder;

/**
 * One embedded Hive with all functions, for all tests of this process: it takes seconds to start.
 */
final class HiveSession {
  private static Hive hive;

  private HiveSession() {}

  /** The rows that a statement answers. */
  static List<List<Object>> ask(String statement) throws IOException {
    Rows rows = new Rows();
    started().run(statement, rows);
    return rows.rows;
  }

  private static synchronized Hive started() throws IOException {
    if (hive == null) {
      Path build = root().resolve("udfs/hive/target");
      HiveFolder.take(Files.createTempDirectory(build, "hive"));
      hive = new EmbeddedHive(Map.of(), Map.of(), new PrintStream(PrintStream.nullOutputStream()));
      Functions.of(root()).register(hive);
    }
    return hive;
  }

  static Path root() {
    return Path.of(System.getProperty("kraken.root"));
  }
}
