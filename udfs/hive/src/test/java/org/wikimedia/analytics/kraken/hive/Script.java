package org.wikimedia.analytics.kraken.hive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.wikimedia.analytics.kraken.launcher.hive.Parameters;
import org.wikimedia.analytics.kraken.launcher.hive.Statements;

/** A script of {@code hql/}, as {@code kraken hive -f} runs it. */
final class Script {
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)}");

  private Script() {}

  /**
   * Runs a script.
   *
   * @param name below {@code hql/}
   * @param set parameters as {@code name=value}
   * @return the rows its last statement answers
   */
  static List<List<Object>> run(String name, String... set) throws IOException {
    List<List<Object>> rows = List.of();
    for (String statement : statements(name, set)) {
      rows = HiveSession.ask(statement);
    }
    return rows;
  }

  /** What there is to run, with its parameters filled in. */
  static List<String> statements(String name, String... set) throws IOException {
    Map<String, String> parameters = parameters(name, set);
    return Statements.of(Files.readString(folder().resolve(name))).stream()
        .map(statement -> filled(statement, parameters))
        .toList();
  }

  /** The script's defaults, and what is set instead of them. */
  static Map<String, String> parameters(String name, String... set) throws IOException {
    Map<String, String> parameters = Parameters.defaults(Files.readString(folder().resolve(name)));
    for (String pair : set) {
      int equals = pair.indexOf('=');
      parameters.put(pair.substring(0, equals), pair.substring(equals + 1));
    }
    return parameters;
  }

  static Path folder() {
    return HiveSession.root().resolve("hql");
  }

  /** The scripts right in the folder, but the one that registers functions. */
  static List<String> queries() throws IOException {
    return names(folder()).filter(name -> !name.equals("functions.hql")).toList();
  }

  /** The scripts in {@code tables/}. */
  static List<String> tables() throws IOException {
    return names(folder().resolve("tables")).toList();
  }

  private static Stream<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<String> names = files.map(file -> file.getFileName().toString()).sorted().toList();
      return names.stream().filter(name -> name.endsWith(".hql"));
    }
  }

  private static String filled(String statement, Map<String, String> parameters) {
    return VARIABLE
        .matcher(statement)
        .replaceAll(
            found -> {
              String value = parameters.get(found.group(1));
              if (value == null) {
                throw new IllegalArgumentException("no parameter " + found.group(1));
              }
              return Matcher.quoteReplacement(value);
            });
  }
}
