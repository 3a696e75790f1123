package org.wikimedia.analytics.kraken.jobs.zero;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wikimedia.analytics.kraken.jobs.cli.KrakenRun;
import org.wikimedia.analytics.kraken.jobs.input.PackedLog;
import org.wikimedia.analytics.kraken.jobs.product.RequestLine;

/** From a request log to its roll-ups, through both commands. */
class LogToRollUpTest {
  /** Beeline Russia, whose deal began at 2013-03-28T00:00 UTC, and an address in Russia. */
  private static final RequestLine MOBILE =
      RequestLine.of("http://ru.m.wikipedia.org/wiki/A")
          .tagged("zero=250-99")
          .client("217.118.90.1", "-");

  private static final RequestLine ZERO =
      RequestLine.of("http://ru.zero.wikipedia.org/wiki/A")
          .tagged("zero=250-99")
          .client("217.118.90.1", "-");

  @TempDir private Path folder;
  private HourlyTree tree;

  @BeforeEach
  void makeTree() {
    tree = new HourlyTree(folder);
  }

  private void count(String log, RequestLine... lines) throws IOException {
    Path file = folder.resolve(log);
    byte[] bytes = RequestLine.log(Arrays.stream(lines).map(RequestLine::tab).toList());
    KrakenRun run =
        KrakenRun.of(
            "hourly",
            "--input",
            PackedLog.write(file, bytes).toString(),
            "--output",
            tree.root().toString(),
            "--definitions",
            "pageview",
            "--products",
            "zero,countries",
            "--overwrite");
    assertThat(run.status()).as(run.err()).isZero();
  }

  private void rollUp() {
    KrakenRun run = tree.rollUp();
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.err()).isEmpty();
  }

  @Test
  void freeFlipsAtMidnightWhenTheDealBegins() throws IOException {
    count(
        "a.log",
        MOBILE.at("2013-03-27T23:59:59"),
        MOBILE.at("2013-03-28T00:00:00"),
        ZERO.at("2013-03-28T00:00:01"),
        ZERO.at("2013-03-28T00:59:59"));
    rollUp();
    assertThat(tree.table("daily/carriers-by-site.tsv"))
        .containsExactly(
            "2013-03-27 beeline-russia 0 1 0 1 1", "2013-03-28 beeline-russia 0 1 2 3 1");
    assertThat(tree.table("daily/free-by-site.tsv"))
        .containsExactly("2013-03-27 0 0 0 1", "2013-03-28 1 2 3 1");
  }

  @Test
  void aShareIsOfAllThatTheCountryReads() throws IOException {
    RequestLine other = MOBILE.tagged("-");
    count(
        "a.log",
        MOBILE.at("2013-03-28T00:00:00"),
        other.at("2013-03-28T00:00:00"),
        other.at("2013-03-28T00:00:01"),
        other.at("2013-03-28T00:00:02"));
    rollUp();
    assertThat(tree.table("daily/carrier-share.tsv"))
        .containsExactly("2013-03-28 beeline-russia RU 1 4 25.0000 1");
    assertThat(tree.table("zero_country-daily.tsv"))
        .containsExactly("2013-03-28 ru wikipedia.org M RU - 4");
  }

  @ParameterizedTest
  @CsvSource({"a.log.gz", "a.log.bz2"})
  void compressionOfTheLogChangesNothing(String name) throws IOException {
    RequestLine[] lines = {MOBILE.at("2013-03-27T23:00:00"), ZERO.at("2013-03-28T00:00:00")};
    count("plain.log", lines);
    rollUp();
    var plain = tree.table("monthly/carriers-by-language.tsv");
    assertThat(plain).hasSize(1);
    count(name, lines);
    rollUp();
    assertThat(tree.table("monthly/carriers-by-language.tsv")).isEqualTo(plain);
  }
}
