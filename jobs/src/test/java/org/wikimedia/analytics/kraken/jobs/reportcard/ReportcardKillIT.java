package org.wikimedia.analytics.kraken.jobs.reportcard;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wikimedia.analytics.kraken.jobs.cli.Kraken;

/** Kills the whole command, somewhere else each time, and looks at what it left. */
class ReportcardKillIT {
  private static final int KILLS = 8;

  @TempDir private Path folder;

  @Test
  void theOldReportCardOrTheNewOneIsThereAsAWhole() throws IOException, InterruptedException {
    Path place = folder.resolve("place");
    ProjectcountsTree tree = ProjectcountsTree.ours(folder.resolve("counts"));
    tree.days("2013-01-01", "2013-02-28", "en - 10 1", "en.m - 5 1");
    publish(place);
    SortedMap<String, String> old = limn(place);
    SortedMap<String, String> oldPage = page(place);
    tree.days("2013-02-27", "2013-02-28", "en - 11 1", "en.m - 5 1", "de.b - 1 1");
    long start = System.nanoTime();
    publish(folder.resolve("other"));
    SortedMap<String, String> fresh = limn(folder.resolve("other"));
    SortedMap<String, String> freshPage = page(folder.resolve("other"));
    int millis = (int) ((System.nanoTime() - start) / 1_000_000);
    assertThat(fresh).isNotEqualTo(old);
    assertThat(freshPage).isNotEqualTo(oldPage);
    Random random = new Random(5);
    for (int i = 0; i < KILLS; i++) {
      Process command = start(place);
      // not for anything to happen, but to die somewhere else each time
      command.waitFor(millis / 2 + random.nextInt(millis / 2), TimeUnit.MILLISECONDS);
      command.destroyForcibly().waitFor();
      assertThat(limn(place)).isIn(old, fresh);
      assertThat(page(place)).isIn(oldPage, freshPage);
    }
    publish(place);
    assertThat(limn(place)).isEqualTo(fresh);
    assertThat(page(place)).isEqualTo(freshPage);
  }

  /** Runs to the end; nothing lies beside what was published. */
  private void publish(Path place) throws IOException, InterruptedException {
    assertThat(start(place).waitFor()).isZero();
    try (Stream<Path> files = Files.list(place)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("limn", "site");
    }
  }

  /** The files of the report card but for its record, which names its run. */
  private static SortedMap<String, String> limn(Path place) throws IOException {
    SortedMap<String, String> files = files(place.resolve("limn"));
    assertThat(files.remove("reportcard.json")).isNotEmpty();
    return files;
  }

  private static SortedMap<String, String> page(Path place) throws IOException {
    SortedMap<String, String> files = files(place.resolve("site"));
    assertThat(files).containsKeys("index.html", "data/index.json");
    return files;
  }

  private static SortedMap<String, String> files(Path root) throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(root)) {
      for (Path path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
        files.put(root.relativize(path).toString(), Files.readString(path, ISO_8859_1));
      }
    }
    return files;
  }

  private Process start(Path place) throws IOException {
    Path scratch = Files.createDirectories(folder.resolve("scratch"));
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Djava.io.tmpdir=" + scratch,
                "-cp",
                System.getProperty("java.class.path"),
                Kraken.class.getName(),
                "reportcard",
                "--local",
                "--input",
                folder.resolve("counts").toString(),
                "--output",
                place.resolve("limn").toString(),
                "--site",
                place.resolve("site").toString())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().remove("HADOOP_CONF_DIR");
    return builder.start();
  }
}
