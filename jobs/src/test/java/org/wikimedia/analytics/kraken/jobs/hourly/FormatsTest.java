package org.wikimedia.analytics.kraken.jobs.hourly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wikimedia.analytics.kraken.jobs.cli.KrakenRun;
import org.wikimedia.analytics.kraken.jobs.input.PackedLog;

/** The same requests in every format give the same files. */
class FormatsTest {
  private static final String DEFINITIONS =
      "pageview,webstatscollector,all-sites,kraken,kraken-zero";

  @TempDir private static Path folder;
  private static SortedMap<String, String> expected;

  @BeforeAll
  static void countTab() throws IOException {
    expected = counts("tab", "tab");
    assertThat(expected).hasSize(3 * (5 * 4 + 1 + 1));
  }

  private static SortedMap<String, String> counts(String format, String asked) throws IOException {
    Path log =
        PackedLog.write(
            folder.resolve(format + ".log"), SampledLog.bytes(folder, format, 15_000, "0"));
    Path output = folder.resolve("counts-" + format + "-" + asked);
    KrakenRun run = Hourly.run(log, output, "--format", asked, "--definitions", DEFINITIONS);
    assertThat(run.status()).as(run.err()).isZero();
    return PublishedTree.published(output);
  }

  @ParameterizedTest
  @ValueSource(strings = {"space", "json", "kraken"})
  void namedOrFound(String format) throws IOException {
    assertThat(counts(format, format.equals("space") ? "space" : "auto")).isEqualTo(expected);
  }
}
