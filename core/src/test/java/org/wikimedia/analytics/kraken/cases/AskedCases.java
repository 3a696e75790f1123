package org.wikimedia.analytics.kraken.cases;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.wikimedia.analytics.kraken.definition.Definitions;

/** Tells which case files the tests of a module ask, so that none is forgotten in a front end. */
public final class AskedCases {
  private static final String CASES = "core/src/test/cases";
  private static final String DEFINITIONS = "definitions/";

  /** How tests that ask all cases of all definitions do it. */
  private static final List<String> ASK_DEFINITIONS =
      List.of("Definitions.shipped()", "DefinitionCases.of(definition)");

  private AskedCases() {}

  /** Every case file by the name that {@link CaseFile#read} takes. */
  public static Set<String> all() throws IOException {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(folder.resolve(CASES))) {
      folder = folder.getParent();
    }
    Path cases = folder.resolve(CASES);
    Set<String> names = new TreeSet<>();
    for (Path file : files(cases)) {
      names.add(cases.relativize(file).toString());
    }
    return names;
  }

  /** Case files that no test asks whose source lies below a folder. */
  public static Set<String> forgotten(Path sources) throws IOException {
    StringBuilder text = new StringBuilder();
    for (Path source : files(sources)) {
      text.append(Files.readString(source));
    }
    Set<String> names = new TreeSet<>(all());
    names.removeIf(name -> isAsked(name, text.toString()));
    return names;
  }

  private static boolean isAsked(String name, String sources) {
    if (name.startsWith(DEFINITIONS)) {
      String definition = name.substring(DEFINITIONS.length(), name.lastIndexOf('.'));
      return Definitions.shipped().contains(definition)
          && ASK_DEFINITIONS.stream().allMatch(sources::contains);
    }
    String call = "\\b(?:CaseFile\\.read|rows|compare)\\(\\s*";
    return Pattern.compile(call + Pattern.quote('"' + name + '"')).matcher(sources).find();
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.filter(Files::isRegularFile).toList();
    }
  }
}
