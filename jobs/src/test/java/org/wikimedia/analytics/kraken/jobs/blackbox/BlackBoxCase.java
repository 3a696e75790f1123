package org.wikimedia.analytics.kraken.jobs.blackbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;

/** One numbered folder; what the files in it mean stands in the README beside the folders. */
final class BlackBoxCase {
  private final Path folder;

  BlackBoxCase(Path folder) {
    this.folder = folder;
  }

  String name() {
    return folder.getFileName().toString();
  }

  /** Runs the case below {@code scratch}, on copies: whatever goes wrong, the case stays whole. */
  Outcome run(Path scratch) throws IOException, InterruptedException {
    Path copy = Files.createDirectories(scratch.resolve("case"));
    Path output = scratch.resolve("out");
    Tree.copy(folder, copy);
    if (has("before")) {
      Tree.copy(folder.resolve("before"), output);
    }
    List<String> arguments =
        lines("args").stream()
            .map(line -> line.replace("@CASE@", copy.toString()))
            .map(line -> line.replace("@OUT@", output.toString()))
            .toList();
    KrakenProcess process = KrakenProcess.run(scratch, arguments);
    return new Outcome(process, output, Tree.readStored(copy));
  }

  /**
   * What a run left behind.
   *
   * @param copy the case's files afterwards, which must be what they were
   */
  record Outcome(KrakenProcess process, Path output, SortedMap<String, String> copy) {}

  Path folder() {
    return folder;
  }

  boolean has(String name) {
    return Files.exists(folder.resolve(name));
  }

  /** The lines of a file; none if there is no such file. */
  List<String> lines(String name) throws IOException {
    return has(name) ? Files.readAllLines(folder.resolve(name), UTF_8) : List.of();
  }
}
