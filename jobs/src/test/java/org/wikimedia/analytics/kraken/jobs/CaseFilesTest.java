package org.wikimedia.analytics.kraken.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wikimedia.analytics.kraken.cases.AskedCases;

/** No file of core's cases is forgotten here. */
class CaseFilesTest {
  /** Files that ask what no job writes, and why. */
  private static final Map<String, String> UNASKED =
      Map.of(
          "app-agents.tsv", "files name no apps, only whether one asked",
          "clients.tsv", "files have the country of the address behind proxies, not the address",
          "compact-hours.tsv", "no job reads pagecounts-ez",
          "countries.tsv", "files have codes of countries, not names",
          "geocoded-addresses.tsv", "files have the country behind proxies, which this is not",
          "network-origins.tsv", "files do not tell networks",
          "webrequest-tags.tsv", "files have no tags",
          "wprov.tsv", "files do not clean X-Analytics");

  @Test
  void allCasesAreAsked() throws IOException {
    assertThat(AskedCases.forgotten(Path.of("src/test/java"))).isEqualTo(UNASKED.keySet());
  }
}
