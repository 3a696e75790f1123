package org.wikimedia.analytics.kraken.jobs.reportcard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.wikimedia.analytics.kraken.jobs.card.CardRecord;
import org.wikimedia.analytics.kraken.jobs.cli.CommandException;
import org.wikimedia.analytics.kraken.reportcard.Site;

/** Keeps folders that are replaced as a whole from taking along what somebody else put there. */
final class Replaceable {
  private Replaceable() {}

  /** Refuses a folder that holds more than a Limn data directory of ours does. */
  static void limn(String option, Path folder, Set<String> parts) throws IOException {
    for (String name : names(option, folder)) {
      if (!parts.contains(name) && !name.equals(CardRecord.FILE)) {
        throw CommandException.wrong(
            option + " replaces a folder as a whole, and " + folder + " also holds " + name);
      }
    }
  }

  /** Refuses a folder that holds something, unless it is a page of ours and nothing else. */
  static void page(String option, Path folder) throws IOException {
    if (!names(option, folder).isEmpty() && !Site.isSite(folder)) {
      throw CommandException.wrong(
          option
              + " replaces a folder as a whole, and "
              + folder
              + " holds more than a page of ours");
    }
  }

  private static List<String> names(String option, Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return List.of();
    }
    if (!Files.isDirectory(folder)) {
      throw CommandException.wrong(option + " takes a folder, and " + folder + " is a file");
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
