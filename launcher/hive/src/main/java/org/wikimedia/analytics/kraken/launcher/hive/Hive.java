package org.wikimedia.analytics.kraken.launcher.hive;

import java.io.IOException;

/** Something that runs HiveQL: in this process, or a HiveServer2. */
public interface Hive extends AutoCloseable {
  /**
   * Runs one statement.
   *
   * @param statement without its semicolon
   * @throws HiveFailure if Hive refused it or failed
   */
  void run(String statement, Answer answer) throws IOException;

  @Override
  void close();
}
