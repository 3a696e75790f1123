package org.wikimedia.analytics.kraken.jobs.zero;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wikimedia.analytics.kraken.jobs.cli.KrakenRun;
import org.wikimedia.analytics.kraken.request.Hour;

/** The same hour files give the same tables, however they are worked on, and the sums agree. */
class ZeroSameBytesTest {
  private static final int HOURS = 60;

  @TempDir private static Path folder;
  private static HourlyTree tree;
  private static SortedMap<String, String> expected;
  private static long views;
  private static long bytes;

  @BeforeAll
  static void rollUpOnce() throws IOException {
    tree = new HourlyTree(folder);
    Random random = new Random(2013);
    for (int i = 0; i < HOURS; i++) {
      String hour = Hour.text(Hour.parse("2013-02-27T12") + i);
      tree.zero(hour, rows(random, true)).countries(hour, rows(random, false));
    }
    expected = rollUp("-D", "kraken.input.splits=1", "--reducers", "1");
    assertThat(expected).hasSize(10);
  }

  private static String[] rows(Random random, boolean zero) {
    TreeSet<String> cells = new TreeSet<>();
    for (int i = 0; i < 40; i++) {
      String carrier = pick(random, "1 orange-uganda", "2 digi-malaysia", "3 orange-niger", "4 4");
      String place = pick(random, "UG en", "MY en", "NE ", "-- fr", "UG fr");
      String project = pick(random, "wikipedia.org", "wikipedia.org", "wikibooks.org");
      String site = pick(random, "X", "M", "Z");
      String free = pick(random, "yes", "no");
      String shared = place + " " + project + " " + site;
      cells.add(zero ? carrier + " " + shared + " " + free : shared);
    }
    return cells.stream().map(row -> row + " " + numbers(random, zero)).toArray(String[]::new);
  }

  private static String pick(Random random, String... texts) {
    return texts[random.nextInt(texts.length)];
  }

  private static String numbers(Random random, boolean zero) {
    int more = random.nextInt(1000);
    int size = random.nextInt(1_000_000);
    views += zero ? more : 0;
    bytes += zero ? size : 0;
    return more + " " + size;
  }

  private static SortedMap<String, String> rollUp(String... options) throws IOException {
    KrakenRun run = tree.rollUp(options);
    assertThat(run.status()).as(run.err()).isZero();
    SortedMap<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(tree.output())) {
      for (Path path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
        files.put(tree.output().relativize(path).toString(), Files.readString(path));
      }
    }
    files.keySet().removeIf(name -> name.startsWith("runs"));
    return files;
  }

  @ParameterizedTest
  @ValueSource(strings = {"1 5", "7 1", "7 5", "200 2"})
  void whateverTheMappersAndReducers(String numbers) throws IOException {
    String[] number = numbers.split(" ");
    assertThat(rollUp("-D", "kraken.input.splits=" + number[0], "--reducers", number[1]))
        .isEqualTo(expected);
  }

  @Test
  void withTablesThatAreFullAllTheTime() throws IOException {
    assertThat(rollUp("-D", "kraken.zero.table.bytes=1", "-D", "kraken.input.splits=2"))
        .isEqualTo(expected);
  }

  @Test
  void linesBelowTheHeaderAscend() {
    expected.forEach(
        (name, text) -> {
          List<String> lines = text.lines().skip(name.contains("/") ? 1 : 0).toList();
          assertThat(lines).as(name).isNotEmpty().isSorted().doesNotHaveDuplicates();
        });
  }

  private static long sum(String name, String column) {
    List<String> lines = expected.get(name).lines().toList();
    int index = List.of(lines.get(0).split("\t")).indexOf(column);
    return lines.stream().skip(1).mapToLong(line -> Long.parseLong(line.split("\t")[index])).sum();
  }

  @Test
  void everyViewOfACarrierIsInEveryTableOfAllProjects() {
    assertThat(sum("daily/carriers-by-language.tsv", "views")).isEqualTo(views);
    assertThat(sum("monthly/carriers-by-language.tsv", "views")).isEqualTo(views);
    assertThat(sum("daily/carriers-by-language.tsv", "bytes")).isEqualTo(bytes);
    long carried =
        expected
            .get("zero_carrier-daily.tsv")
            .lines()
            .mapToLong(line -> Long.parseLong(line.substring(line.lastIndexOf('\t') + 1)))
            .sum();
    assertThat(carried).isEqualTo(views);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x_views", "m_views", "z_views", "m_z_views"})
  void daysAddUpToMonths(String column) {
    assertThat(sum("monthly/carriers-by-site.tsv", column))
        .isPositive()
        .isEqualTo(sum("daily/carriers-by-site.tsv", column));
  }

  @Test
  void rangesAddUpToTheWhole() throws IOException {
    String[] halves = {"--until 2013-03-01T00", "--from 2013-03-01T00"};
    StringBuilder rows = new StringBuilder();
    for (String half : halves) {
      rows.append(rollUp(half.split(" ")).get("zero_carrier-daily.tsv"));
    }
    assertThat(rows).hasToString(expected.get("zero_carrier-daily.tsv"));
  }
}
