package org.wikimedia.analytics.kraken.jobs.blackbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The built jar as its users start it: a process of its own. */
record KrakenProcess(int exit, String stdout, String stderr) {
  private static final String MAIN = "org.wikimedia.analytics.kraken.jobs.cli.Kraken";

  /**
   * Runs the jar to its end.
   *
   * @param scratch folder for what it prints
   */
  static KrakenProcess run(Path scratch, List<String> arguments)
      throws IOException, InterruptedException {
    Path stdout = scratch.resolve("stdout");
    Path stderr = scratch.resolve("stderr");
    ProcessBuilder builder =
        new ProcessBuilder(command(arguments))
            .redirectOutput(stdout.toFile())
            .redirectError(stderr.toFile());
    builder.environment().remove("HADOOP_CONF_DIR");
    Process process = builder.start();
    process.getOutputStream().close();
    int exit = process.waitFor();
    return new KrakenProcess(
        exit, Files.readString(stdout, UTF_8), Files.readString(stderr, UTF_8));
  }

  /** Where the repository is. */
  static Path root() {
    return Path.of(System.getProperty("kraken.root"));
  }

  private static List<String> command(List<String> arguments) throws IOException {
    String libraries = Files.readString(Path.of(System.getProperty("kraken.classpath"))).strip();
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("-XX:TieredStopAtLevel=1", "-Xshare:auto", "-XX:+UseSerialGC", "-Xmx1g", "-cp"));
    command.add(System.getProperty("kraken.jar") + File.pathSeparator + libraries);
    command.add(MAIN);
    command.addAll(arguments);
    return command;
  }
}
