package org.wikimedia.analytics.kraken.hive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A command of the built {@code kraken-jobs.jar}, embedded, in a process of its own. */
final class JobsCommand {
  private static final String MAIN = "org.wikimedia.analytics.kraken.jobs.cli.Kraken";

  private JobsCommand() {}

  /**
   * Refines the shipped sample of tab separated lines.
   *
   * @param scratch a folder for what the process prints
   * @param options beside input and output
   */
  static void refineSample(Path scratch, Path output, String... options) throws IOException {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "refine",
                "--local",
                "--input",
                HiveSession.root().resolve("samples/webrequest.tab.log.gz").toString(),
                "--output",
                output.toString()));
    arguments.addAll(List.of(options));
    run(scratch, arguments);
  }

  private static void run(Path scratch, List<String> arguments) throws IOException {
    Path jobs = HiveSession.root().resolve("jobs/target");
    String libraries = Files.readString(jobs.resolve("embedded.classpath")).strip();
    String classPath = jobs.resolve("kraken-jobs.jar") + File.pathSeparator + libraries;
    JavaProcess process;
    try {
      process = JavaProcess.run(scratch, List.of("-cp", classPath), MAIN, arguments);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("stopped while refining", e);
    }
    assertThat(process.exit()).as(process.stderr()).isZero();
  }
}
