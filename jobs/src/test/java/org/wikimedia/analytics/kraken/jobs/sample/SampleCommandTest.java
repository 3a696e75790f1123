package org.wikimedia.analytics.kraken.jobs.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class SampleCommandTest {
  @TempDir private Path directory;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... options) {
    List<String> all = new ArrayList<>(List.of(options));
    if (!all.contains("--titles")) {
      all.addAll(List.of("--titles", "50"));
    }
    return new CommandLine(new SampleCommand())
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(all.toArray(String[]::new));
  }

  private String file(String name) {
    return directory.resolve(name).toString();
  }

  private List<String> lines(String name) throws IOException {
    return Files.readAllLines(directory.resolve(name), StandardCharsets.ISO_8859_1);
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void writesTheLinesAskedForAndSaysSo() throws IOException {
    assertThat(run("--output", file("a.log"), "--lines", "1234")).isZero();
    assertThat(lines("a.log")).hasSize(1234);
    assertThat(out.toString())
        .isEqualTo("1,234 lines, %,d bytes, 1 file%n", Files.size(directory.resolve("a.log")));
    assertThat(err.toString()).isEmpty();
    assertThat(names()).containsExactly("a.log");
  }

  @Test
  void sameSeedGivesTheSameFileAndAnotherSeedAnother() throws IOException {
    run("--output", file("a"), "--lines", "500", "--seed", "4");
    run("--output", file("b"), "--lines", "500", "--seed", "4");
    run("--output", file("c"), "--lines", "500", "--seed", "5");
    assertThat(directory.resolve("a")).hasSameBinaryContentAs(directory.resolve("b"));
    assertThat(Files.mismatch(directory.resolve("a"), directory.resolve("c"))).isNotNegative();
  }

  @Test
  void severalFilesShareTheLinesOfOneLogInStretches() throws IOException {
    run("--output", file("whole"), "--lines", "4500");
    run("--output", file("a") + "," + file("b"), "--output", file("c"), "--lines", "4500");
    List<String> dealt = new ArrayList<>(lines("a").subList(0, 1000));
    dealt.addAll(lines("b").subList(0, 1000));
    dealt.addAll(lines("c"));
    dealt.addAll(lines("a").subList(1000, 2000));
    dealt.addAll(lines("b").subList(1000, 1500));
    assertThat(dealt).isEqualTo(lines("whole"));
  }

  @Test
  void gzippedFileReadsBackAndIsTheSameEveryTime() throws IOException {
    run("--output", file("plain"), "--lines", "700");
    run("--output", file("a.gz"), "--lines", "700");
    run("--output", file("b.gz"), "--lines", "700");
    try (GZIPInputStream unpacked =
        new GZIPInputStream(Files.newInputStream(directory.resolve("a.gz")))) {
      assertThat(unpacked.readAllBytes()).isEqualTo(Files.readAllBytes(directory.resolve("plain")));
    }
    assertThat(directory.resolve("a.gz")).hasSameBinaryContentAs(directory.resolve("b.gz"));
  }

  @Test
  void existingFileIsRefusedAndLeftAlone() throws IOException {
    Files.writeString(directory.resolve("a"), "mine");
    assertThat(run("--output", file("b"), "--output", file("a"))).isEqualTo(2);
    assertThat(err.toString()).isEqualTo("%s exists already; nothing was written.%n", file("a"));
    assertThat(directory.resolve("a")).hasContent("mine");
    assertThat(names()).containsExactly("a");
  }

  @Test
  void missingDirectoryIsRefused() {
    assertThat(run("--output", file("no/such"))).isEqualTo(2);
    assertThat(err.toString())
        .isEqualTo(
            "There is no directory %s to write %s into.%n",
            directory.resolve("no"), file("no/such"));
  }

  @Test
  void sameFileTwiceIsRefused() {
    assertThat(run("--output", file("a") + "," + file("a"))).isEqualTo(2);
    assertThat(err.toString()).isEqualTo("--output names %s twice.%n", file("a"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --format         | xml        | --format takes tab, space, json or kraken, not 'xml'.
          --from           | 2013-02-30T00 | --from takes an hour in UTC such as 2013-02-28T22, not '2013-02-30T00'.
          --from           | yesterday  | --from takes an hour in UTC such as 2013-02-28T22, not 'yesterday'.
          --lines          | -1         | --lines takes a number from 0 up, not -1.
          --hours          | 0          | --hours takes a number from 1 to 8784, not 0.
          --titles         | 0          | --titles takes a number from 1 to 2000000, not 0.
          --malformed-rate | 1.5        | --malformed-rate takes a share from 0 to 1, not 1.5.
          """)
  void wrongValueIsRefusedInOneSentence(String option, String value, String sentence)
      throws IOException {
    assertThat(run("--output", file("a"), option, value)).isEqualTo(2);
    assertThat(err.toString()).isEqualTo("%s%n", sentence);
    assertThat(names()).isEmpty();
  }

  @Test
  void noLinesMakeAnEmptyFile() {
    assertThat(run("--output", file("a"), "--lines", "0")).isZero();
    assertThat(directory.resolve("a")).isEmptyFile();
  }
}
