package org.wikimedia.analytics.kraken.jobs.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Hadoop reads its generic options only before all others; here they may stand anywhere. */
final class GenericOptions {
  private static final Set<String> WITH_VALUE =
      Set.of("-D", "-conf", "-files", "-libjars", "-archives", "-fs", "-jt");

  private GenericOptions() {}

  /** The same arguments, generic options first. */
  static String[] first(String... arguments) {
    List<String> generic = new ArrayList<>();
    List<String> rest = new ArrayList<>();
    for (int i = 0; i < arguments.length; i++) {
      String argument = arguments[i];
      if (WITH_VALUE.contains(argument) && i + 1 < arguments.length) {
        generic.add(argument);
        generic.add(arguments[++i]);
        refuseMissing(argument, arguments[i]);
      } else if (argument.startsWith("-D") && argument.contains("=")) {
        generic.add("-D");
        generic.add(argument.substring(2));
      } else {
        rest.add(argument);
      }
    }
    generic.addAll(rest);
    return generic.toArray(new String[0]);
  }

  /** Hadoop reads a configuration file that is not there as an empty one. */
  private static void refuseMissing(String option, String file) {
    if (option.equals("-conf") && !Files.isReadable(Path.of(file))) {
      throw new CommandException(
          ExitStatus.WRONG_COMMAND_LINE, "-conf takes a file, and " + file + " cannot be read");
    }
  }
}
