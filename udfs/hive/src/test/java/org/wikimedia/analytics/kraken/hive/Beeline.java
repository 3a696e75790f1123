package org.wikimedia.analytics.kraken.hive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.wikimedia.analytics.kraken.launcher.hive.Functions;

/** Hive's own client, as it is started by people who do not have {@code kraken hive}. */
final class Beeline {
  private Beeline() {}

  /**
   * Runs a script behind Kraken's functions.
   *
   * @param scratch a folder to work in
   * @param parameters what {@code ${name}} in the script stands for
   */
  static JavaProcess run(Path scratch, String server, Path script, Map<String, String> parameters)
      throws IOException, InterruptedException {
    Functions functions = Functions.of(HiveSession.root());
    Path jar = scratch.resolve("jar.hql");
    Files.writeString(jar, "ADD JAR " + functions.jar() + ";\n");
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("-u", "jdbc:hive2://" + server + "/"));
    arguments.addAll(List.of("--silent=true", "--outputformat=csv2"));
    parameters.forEach((name, value) -> arguments.addAll(List.of("--hivevar", name + "=" + value)));
    arguments.addAll(List.of("-i", jar.toString(), "-i", functions.script().toString()));
    arguments.addAll(List.of("-f", script.toString()));
    return JavaProcess.run(
        scratch,
        List.of("-cp", JavaProcess.classPath(jars())),
        "org.apache.hive.beeline.BeeLine",
        arguments);
  }

  /** Beeline is not part of what {@code kraken hive} needs. */
  private static Path[] jars() {
    return List.of(System.getProperty("kraken.beeline").split(java.io.File.pathSeparator)).stream()
        .map(Path::of)
        .toArray(Path[]::new);
  }
}
