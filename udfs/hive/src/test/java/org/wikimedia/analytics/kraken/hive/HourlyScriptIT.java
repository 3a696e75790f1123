package org.wikimedia.analytics.kraken.hive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the hourly scripts write is, byte for byte, what {@code kraken hourly} publishes. */
class HourlyScriptIT {
  private static final List<String> DEFINITIONS = List.of("pageview", "webstatscollector");

  private static final String ZERO_HEADER =
      "hour\tcarrier_code\tcarrier\tcountry\tlanguage\tproject\tsite\tfree\tviews\tbytes\n";

  private static final String COUNTRIES_HEADER =
      "hour\tcountry\tlanguage\tproject\tsite\tviews\tbytes\n";

  @TempDir private Path output;

  @BeforeAll
  static void tables() throws IOException {
    SampleTables.make();
  }

  /** Every hourly script, so that none is forgotten. */
  static Stream<Arguments> hourly() throws IOException {
    return Script.queries().stream()
        .filter(name -> name.startsWith("hourly_"))
        .map(name -> name.substring("hourly_".length(), name.length() - ".hql".length()))
        .flatMap(product -> DEFINITIONS.stream().map(name -> Arguments.of(name, product)));
  }

  @ParameterizedTest
  @MethodSource("hourly")
  void writesThePublishedBytes(String definition, String product) throws IOException {
    Script.run(
        "hourly_" + product + ".hql",
        "output=" + output,
        "definition=" + definition,
        SampleTables.ARRIVED);

    HourFolders.assertPublished(output, definition, product);
  }

  @Test
  void anHourThatWasNotAskedForIsNotWritten() throws IOException {
    Script.run(
        "hourly_projectcounts.hql",
        "output=" + output,
        "until=2013-02-28T23",
        SampleTables.ARRIVED);

    assertThat(HourFolders.read(output)).containsOnlyKeys("hour=2013-02-28T22");
  }

  @Test
  void anHourOfRequestsWithoutAViewHasItsFile(@TempDir Path logs) throws IOException {
    String view = "http://en.wikipedia.org/wiki/A";
    String icon = "http://en.wikipedia.org/favicon.ico";
    Files.writeString(
        logs.resolve("log"),
        TabLine.of("2016-01-01T00:00:00", view).text()
            + TabLine.of("2016-01-01T01:00:00", icon).text()
            + "2016-01-01T02\n");
    Script.run("tables/webrequest_raw.hql", "location=" + logs, "year=2016", "month=1", "day=1");

    assertHours("projectcounts", "en - 1 100\n", "");
    assertHours("pagecounts", "en A 1 100\n", "");
    assertHours("zero", ZERO_HEADER, ZERO_HEADER);
    assertHours(
        "countries",
        COUNTRIES_HEADER + "2016-01-01T00\t--\ten\twikipedia.org\tX\t1\t100\n",
        COUNTRIES_HEADER);
  }

  private void assertHours(String product, String first, String second) throws IOException {
    Path folder = output.resolve(product);
    Script.run(
        "hourly_" + product + ".hql",
        "output=" + folder,
        "from=2016-01-01T00",
        "until=2016-01-02T00",
        "arrived=2016-01-02T00");

    assertThat(HourFolders.read(folder))
        .hasSize(2)
        .containsEntry("hour=2016-01-01T00", first)
        .containsEntry("hour=2016-01-01T01", second);
  }
}
