package org.wikimedia.analytics.kraken.jobs.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shipped sample is what its README says: made by these commands, counted to these files. */
class SamplesIT {
  private static final Path SAMPLES = KrakenProcess.root().resolve("samples");
  private static final String COMMAND = "    scripts/kraken ";

  @TempDir private Path scratch;

  @ParameterizedTest
  @ValueSource(strings = {"tab", "space", "json"})
  void countsToTheExpectedFiles(String format) throws Exception {
    Path output = scratch.resolve("counts");
    String log = SAMPLES.resolve("webrequest." + format + ".log.gz").toString();

    KrakenProcess run =
        KrakenProcess.run(
            scratch, List.of("hourly", "--input", log, "--output", output.toString()));

    assertThat(run.exit()).as(run.stderr()).isZero();
    SortedMap<String, String> published = Tree.read(output);
    published.keySet().removeIf(path -> path.matches("(hours|runs|quarantine)/.*"));
    SortedMap<String, String> expected = Tree.read(SAMPLES.resolve("expected"));
    assertThat(published.keySet()).hasSize(27).isEqualTo(expected.keySet());
    expected.forEach((path, text) -> assertThat(published.get(path)).as(path).isEqualTo(text));
  }

  @Test
  void isMadeByTheCommandsOfItsReadme() throws Exception {
    List<List<String>> commands = commands();
    assertThat(commands).hasSize(3);
    for (List<String> command : commands) {
      KrakenProcess run = KrakenProcess.run(scratch, command);
      assertThat(run.exit()).as(run.stderr()).isZero();
    }
    SortedMap<String, String> logs = Tree.read(scratch.resolve("samples"));
    assertThat(logs).hasSize(3);
    logs.forEach(
        (name, text) ->
            assertThat(text.equals(read(SAMPLES.resolve(name))))
                .as("%s is the same", name)
                .isTrue());
  }

  /** The sample commands of the README, writing below {@link #scratch}. */
  private List<List<String>> commands() throws IOException {
    Files.createDirectories(scratch.resolve("samples"));
    return Files.readAllLines(SAMPLES.resolve("README.md")).stream()
        .filter(line -> line.startsWith(COMMAND + "sample "))
        .map(line -> List.of(line.substring(COMMAND.length()).split(" ")))
        .map(words -> words.stream().map(this::belowScratch).toList())
        .toList();
  }

  private String belowScratch(String word) {
    return word.startsWith("samples/") ? scratch.resolve(word).toString() : word;
  }

  private static String read(Path file) {
    try {
      return Tree.text(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
