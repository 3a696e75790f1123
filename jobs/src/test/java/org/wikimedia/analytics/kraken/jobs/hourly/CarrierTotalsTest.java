package org.wikimedia.analytics.kraken.jobs.hourly;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wikimedia.analytics.kraken.data.DataFiles;
import org.wikimedia.analytics.kraken.definition.Definitions;
import org.wikimedia.analytics.kraken.definition.PageviewDefinition;
import org.wikimedia.analytics.kraken.jobs.cli.KrakenRun;
import org.wikimedia.analytics.kraken.jobs.input.LineBlock;
import org.wikimedia.analytics.kraken.jobs.input.PackedLog;
import org.wikimedia.analytics.kraken.request.Hour;
import org.wikimedia.analytics.kraken.request.LogFormat;
import org.wikimedia.analytics.kraken.request.ParseStatus;
import org.wikimedia.analytics.kraken.request.Request;
import org.wikimedia.analytics.kraken.request.RequestParser;

/** What the files of carriers and countries add up to, hour by hour, under each definition. */
class CarrierTotalsTest {
  private static final Pattern STAMP = Pattern.compile("-(\\d{8}-\\d{6})");

  /** The carrier of a line, as a person would find it. */
  private static final Pattern TAGGED = Pattern.compile("(?:.*?;)?zero=([^;]+)(;.*)?");

  private static final Pattern BARE = Pattern.compile("\\d{3}-[^=;]*(;.*)?");

  @TempDir private static Path folder;
  private static byte[] lines;
  private static SortedMap<String, String> files;

  @BeforeAll
  static void count() throws IOException {
    lines = SampledLog.bytes(folder, "tab", 30_000, "0.004");
    Path log = PackedLog.write(folder.resolve("sample.log"), lines);
    String all = String.join(",", Definitions.shipped());
    KrakenRun run = Hourly.run(log, folder.resolve("counts"), "--definitions", all);
    assertThat(run.status()).as(run.err()).isZero();
    files = PublishedTree.published(folder.resolve("counts"));
  }

  /** Views and bytes of a product's files by the stamp of their hour. */
  private static SortedMap<String, List<Long>> sums(String definition, String product, int column) {
    SortedMap<String, List<Long>> sums = new TreeMap<>();
    files.forEach(
        (path, text) -> {
          Matcher stamp = STAMP.matcher(path);
          if (path.startsWith(definition + "/" + product + "/") && stamp.find()) {
            List<String[]> rows =
                text.lines()
                    .filter(line -> !line.startsWith("hour\t"))
                    .map(line -> line.split("[ \t]"))
                    .toList();
            sums.put(stamp.group(1), List.of(sum(rows, column), sum(rows, column + 1)));
          }
        });
    assertThat(sums).hasSize(3);
    return sums;
  }

  private static long sum(List<String[]> rows, int column) {
    return rows.stream().mapToLong(row -> Long.parseLong(row[column])).sum();
  }

  @ParameterizedTest
  @ValueSource(strings = {"pageview", "webstatscollector", "all-sites", "kraken", "kraken-zero"})
  void countriesHoldEveryCountedView(String definition) {
    assertThat(sums(definition, "countries", 5)).isEqualTo(sums(definition, "projectcounts", 2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"pageview", "webstatscollector", "all-sites", "kraken", "kraken-zero"})
  void zeroHoldsEveryCountedViewWithACarrier(String definition) {
    SortedMap<String, Long> expected = new TreeMap<>();
    PageviewDefinition judge = Definitions.load(DataFiles.shipped(), definition);
    RequestParser parser = new RequestParser(LogFormat.TAB);
    LineBlock block = LineBlock.of(lines);
    parser.start(block.buffer(), block.from(), block.limit());
    Request request = new Request();
    while (parser.next(request)) {
      boolean counted =
          request.parseStatus() == ParseStatus.PARSED && judge.judge(request).isCounted();
      int from = parser.lineFrom();
      String line = new String(block.buffer(), from, parser.lineTo() - from, ISO_8859_1);
      if (counted && hasCarrier(line.split("\t", -1))) {
        expected.merge(Hour.endStamp(request.hour()), 1L, Long::sum);
      }
    }
    SortedMap<String, Long> found = new TreeMap<>();
    sums(definition, "zero", 8).forEach((stamp, sums) -> found.put(stamp, sums.get(0)));
    assertThat(expected.values()).hasSize(3).allMatch(views -> views > 20);
    assertThat(found).isEqualTo(expected);
  }

  private static boolean hasCarrier(String[] fields) {
    String pairs = fields.length > 15 ? fields[15] : "-";
    Matcher tagged = TAGGED.matcher(pairs);
    return tagged.matches()
        ? !tagged.group(1).equals("-") && !fields[4].equals("10.4.1.118")
        : BARE.matcher(pairs).matches();
  }

  @Test
  void everyDefinitionThatIsShippedIsAskedAbove() {
    assertThat(Definitions.shipped())
        .containsExactlyInAnyOrder(
            "pageview", "webstatscollector", "all-sites", "kraken", "kraken-zero");
  }
}
