package org.wikimedia.analytics.kraken.hive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A program from jars in a process of its own: what it returned and printed. */
record JavaProcess(int exit, String stdout, String stderr) {
  /** No program of these tests takes a quarter of this. */
  private static final int SECONDS = 120;

  private static final List<String> OPENED =
      List.of(
          "java.lang",
          "java.net",
          "java.nio",
          "java.util",
          "java.util.concurrent.atomic",
          "java.util.regex");

  /** Runs a program to its end. */
  static JavaProcess run(Path scratch, List<String> options, String main, List<String> arguments)
      throws IOException, InterruptedException {
    return run(scratch, Map.of(), options, main, arguments);
  }

  /** Runs a program in an environment that has more than this one. */
  static JavaProcess run(
      Path scratch,
      Map<String, String> environment,
      List<String> options,
      String main,
      List<String> arguments)
      throws IOException, InterruptedException {
    Process process = start(scratch, environment, options, main, arguments);
    try {
      if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
        throw new IllegalStateException(main + " did not end");
      }
      return new JavaProcess(
          process.exitValue(), read(scratch.resolve("stdout")), read(scratch.resolve("stderr")));
    } finally {
      process.destroyForcibly();
    }
  }

  /**
   * Starts a program with Hive's class path.
   *
   * @param scratch the folder it works in and prints to
   * @param options Java's, and {@code -Dname=value}
   */
  static Process start(
      Path scratch,
      Map<String, String> environment,
      List<String> options,
      String main,
      List<String> arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx1g"));
    OPENED.forEach(name -> command.add("--add-opens=java.base/" + name + "=ALL-UNNAMED"));
    command.addAll(options);
    command.add(main);
    command.addAll(arguments);
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(scratch.toFile())
            .redirectOutput(scratch.resolve("stdout").toFile())
            .redirectError(scratch.resolve("stderr").toFile());
    builder.environment().remove("HADOOP_CONF_DIR");
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    return process;
  }

  /** The jars of Hive, behind some of the caller's. */
  static String classPath(Path... first) throws IOException {
    List<String> paths = new ArrayList<>();
    for (Path path : first) {
      paths.add(path.toString());
    }
    paths.add(read(Path.of(System.getProperty("kraken.classpath"))).strip());
    return String.join(File.pathSeparator, paths);
  }

  private static String read(Path file) throws IOException {
    return Files.readString(file, UTF_8);
  }
}
