package org.wikimedia.analytics.kraken.pig;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every script in {@code pig/} says what it is for, and runs as it says. */
class UsageIT {
  private static final Path SCRIPTS = PigSession.ROOT.resolve("pig");
  private static final Pattern PARAMETER = Pattern.compile("-p (\\w+)=(\\S+)");

  @TempDir private Path folder;

  static List<String> scripts() throws IOException {
    try (Stream<Path> files = Files.list(SCRIPTS)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.equals("kraken.pig"))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void itsUsageWorks(String script) throws IOException {
    String text = Files.readString(SCRIPTS.resolve(script));
    assertThat(text).startsWith("-- Purpose: ").contains("\n-- Parameters: ");
    String usage = text.substring(text.indexOf("\n-- Usage: "), text.indexOf("\n\n"));
    assertThat(usage).contains("kraken pig pig/" + script);

    Map<String, String> parameters = parameters(usage);
    parameters.put("input", PigSession.sample("tab"));
    parameters.put("output", folder.resolve("output").toString());
    try (PigSession pig = new PigSession(folder)) {
      pig.run(script, parameters);
    }

    assertThat(bytes(folder.resolve("output"))).isPositive();
  }

  private static Map<String, String> parameters(String usage) {
    Map<String, String> parameters = new HashMap<>();
    Matcher parameter = PARAMETER.matcher(usage);
    while (parameter.find()) {
      parameters.put(parameter.group(1), parameter.group(2));
    }
    return parameters;
  }

  private static long bytes(Path output) throws IOException {
    try (Stream<Path> files = Files.walk(output)) {
      return files
          .map(Path::toFile)
          .filter(file -> file.isFile() && !file.getName().startsWith("."))
          .mapToLong(File::length)
          .sum();
    }
  }
}
