package org.wikimedia.analytics.kraken.launcher.hive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Kraken's functions for Hive.
 *
 * @param jar where they are
 * @param script the statements that give them their names
 */
public record Functions(Path jar, Path script) {
  /** Those of the repository, or of a copy of it. */
  public static Functions of(Path root) {
    return new Functions(
        root.resolve("udfs/hive/target/kraken-hive.jar"), root.resolve("hql/functions.hql"));
  }

  /** Registers all for the session; the jar is on the class path. */
  public void register(Hive hive) throws IOException {
    for (String statement : Statements.of(Files.readString(script))) {
      hive.run(statement, new NoAnswer());
    }
  }

  /**
   * Registers all where other processes run them, a server's or a cluster's.
   *
   * @param asSeenThere where the session finds the jar
   */
  public void register(Hive hive, String asSeenThere) throws IOException {
    hive.run("ADD JAR " + asSeenThere, new NoAnswer());
    register(hive);
  }
}
