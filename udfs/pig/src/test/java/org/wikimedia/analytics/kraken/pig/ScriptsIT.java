package org.wikimedia.analytics.kraken.pig;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every script of {@code pig/} on the shipped sample. */
class ScriptsIT {
  private static final Path EXPECTED = PigSession.ROOT.resolve("samples/expected");

  @TempDir private Path folder;
  private Path output;

  @BeforeEach
  void nameTheOutput() {
    output = folder.resolve("output");
  }

  @ParameterizedTest
  @CsvSource({
    "hourly, pageview, projectcounts",
    "pagecounts, pageview, pagecounts",
    "zero_carrier, pageview, zero",
    "zero_country, pageview, countries",
    "hourly, webstatscollector, projectcounts",
    "pagecounts, webstatscollector, pagecounts",
    "zero_carrier, webstatscollector, zero",
    "zero_country, webstatscollector, countries"
  })
  void filesAreThoseOfTheJobs(String script, String definition, String product) throws IOException {
    run(script, Map.of("definition", definition));

    String files = definition + "/" + product;
    assertThat(tree(output.resolve(files))).isEqualTo(tree(EXPECTED.resolve(files)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"space", "json"})
  void filesAreTheSameFromEveryFormat(String format) throws IOException {
    run("hourly", Map.of("input", PigSession.sample(format), "format", format));

    String files = "pageview/projectcounts";
    assertThat(tree(output.resolve(files))).isEqualTo(tree(EXPECTED.resolve(files)));
  }

  @Test
  void lossIsThatOfTheJobs() throws IOException {
    run("packet_loss", Map.of());

    assertThat(tree(output.resolve("sequence"))).isEqualTo(tree(EXPECTED.resolve("sequence")));
  }

  @Test
  void hoursAreHalfOpen() throws IOException {
    run("hourly", Map.of("from", "2013-02-28T23", "until", "2013-03-01T00"));

    assertThat(tree(output.resolve("pageview/projectcounts")))
        .containsOnlyKeys("2013/2013-03/projectcounts-20130301-000000");
  }

  @Test
  void anHourWithoutViewsHasAnEmptyFile() throws IOException {
    Path log = folder.resolve("log");
    Files.writeString(log, line("2013-02-28T22:00:00", "http://en.wikipedia.org/favicon.ico", 1));

    run("hourly", Map.of("input", log.toString()));

    assertThat(output.resolve("pageview/projectcounts/2013/2013-02/projectcounts-20130228-230000"))
        .isEmptyFile();
  }

  @Test
  void aSessionEndsWithAPause() throws IOException {
    Path log = folder.resolve("log");
    Files.writeString(
        log,
        line("2013-02-28T22:00:00", "http://en.wikipedia.org/wiki/A", 1)
            + line("2013-02-28T22:29:59", "http://en.wikipedia.org/wiki/Special:Random", 2)
            + line("2013-02-28T22:59:59", "http://en.wikipedia.org/wiki/C", 3));

    run("sessions", Map.of("input", log.toString()));

    assertThat(lines().stream().map(row -> row.replaceFirst("[0-9a-f]{32}", "visitor")))
        .containsExactly(
            "2013-02-28T22:00:00\t2013-02-28T22:29:59\tvisitor\tdesktop\t2\t1"
                + "\thttp://en.wikipedia.org/wiki/A\t-"
                + "\thttp://en.wikipedia.org/wiki/Special:Random",
            "2013-02-28T22:59:59\t2013-02-28T22:59:59\tvisitor\tdesktop\t1\t0"
                + "\thttp://en.wikipedia.org/wiki/C\t-\thttp://en.wikipedia.org/wiki/C");
  }

  @Test
  void sessionsHoldEveryViewOfTheSample() throws IOException {
    run("sessions", Map.of());

    assertThat(lines().stream().mapToLong(row -> Long.parseLong(row.split("\t")[4])).sum())
        .isEqualTo(views());
    // udfs/hive's ScriptIT has the same numbers
    assertThat(lines()).hasSize(4507);
    assertThat(lines().stream().mapToLong(row -> Long.parseLong(row.split("\t")[5])).sum())
        .isEqualTo(586);
  }

  @Test
  void devicesHoldEveryViewOfTheSample() throws IOException {
    run("device_properties", Map.of());

    assertThat(lines()).anyMatch(row -> row.matches("2013-02-28\tmobile web\tiOS\t.*"));
    assertThat(lines().stream().mapToLong(ScriptsIT::last).sum()).isEqualTo(views());
  }

  @Test
  void repeatedLinesAreWrittenOnce() throws IOException {
    Path log = folder.resolve("log");
    String one = line("2013-02-28T22:00:00", "http://en.wikipedia.org/wiki/A", 1);
    String other = line("2013-02-28T22:00:00", "http://en.wikipedia.org/wiki/A", 2);
    Files.writeString(log, one + other + one);

    run("deduplicate", Map.of("input", log.toString()));

    assertThat(lines()).containsExactlyInAnyOrder(one.strip(), other.strip());
  }

  @Test
  void everyRequestIsComparedOnce() throws IOException {
    run("compare_definitions", Map.of());

    assertThat(lines().stream().mapToLong(ScriptsIT::last).sum()).isEqualTo(9957);
    assertThat(lines()).anyMatch(row -> row.startsWith("counted\tspider\t"));
  }

  @Test
  void aFolderThatIsThereIsNotTouched() throws IOException {
    Path there = Files.createDirectories(output.resolve("pageview/projectcounts"));

    assertThat(catchThrowable(() -> run("hourly", Map.of())))
        .hasStackTraceContaining("already exists");
    assertThat(there).isEmptyDirectory();
  }

  private void run(String script, Map<String, String> given) throws IOException {
    Map<String, String> parameters = new HashMap<>(given);
    parameters.putIfAbsent("input", PigSession.sample("tab"));
    parameters.put("output", output.toString());
    try (PigSession pig = new PigSession(folder)) {
      pig.run(script + ".pig", parameters);
    }
  }

  private List<String> lines() throws IOException {
    try (Stream<Path> parts = Files.list(output)) {
      Path part = parts.filter(file -> file.endsWith("part-r-00000")).findFirst().orElseThrow();
      return Files.readAllLines(part, ISO_8859_1);
    }
  }

  /** Views that the jobs counted in the sample. */
  private static long views() throws IOException {
    return tree(EXPECTED.resolve("pageview/projectcounts")).values().stream()
        .flatMap(String::lines)
        .mapToLong(row -> Long.parseLong(row.split(" ")[2]))
        .sum();
  }

  private static long last(String row) {
    return Long.parseLong(row.substring(row.lastIndexOf('\t') + 1));
  }

  private static String line(String time, String url, int sequence) {
    return String.join(
            "\t",
            "cp1",
            "" + sequence,
            time,
            "0.1",
            "192.0.2.1",
            "hit/200",
            "100",
            "GET",
            url,
            "-",
            "text/html",
            "-",
            "-",
            "Mozilla/5.0",
            "en",
            "-")
        + "\n";
  }

  /** All files below a folder by their path, without compression; one char a byte. */
  private static Map<String, String> tree(Path folder) throws IOException {
    Map<String, String> tree = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        tree.put(folder.relativize(file).toString(), content(file));
      }
    }
    return tree;
  }

  private static String content(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    boolean packed = file.toString().endsWith(".gz");
    InputStream plain = new ByteArrayInputStream(bytes);
    try (InputStream in = packed ? new GZIPInputStream(plain) : plain) {
      return new String(in.readAllBytes(), ISO_8859_1);
    }
  }
}
