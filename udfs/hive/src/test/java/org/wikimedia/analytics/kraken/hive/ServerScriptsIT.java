package org.wikimedia.analytics.kraken.hive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The scripts that everybody runs, on a HiveServer2, by Beeline and by {@code kraken hive}. */
class ServerScriptsIT {
  private static final String SOURCE = "source=webrequest_raw";

  private static HiveServerProcess server;

  @TempDir private Path scratch;

  @BeforeAll
  static void makeTable(@TempDir Path folder) throws IOException, InterruptedException {
    server = HiveServerProcess.shared();
    Path logs = Files.createTempDirectory(HiveSession.root().resolve("udfs/hive/target"), "logs");
    Path sample = HiveSession.root().resolve("samples/webrequest.tab.log.gz");
    Files.copy(sample, logs.resolve("webrequest.tab.log.gz"));
    beeline(folder, "tables/webrequest_raw.hql", "location=" + logs);
  }

  @ParameterizedTest
  @ValueSource(strings = {"projectcounts", "pagecounts", "zero", "countries"})
  void beelineWritesThePublishedBytes(String product) throws IOException, InterruptedException {
    Path output = scratch.resolve(product);

    beeline(scratch, "hourly_" + product + ".hql", "output=" + output);

    HourFolders.assertPublished(output, "pageview", product);
  }

  @Test
  void krakenWritesThePublishedBytes() throws IOException, InterruptedException {
    Path output = scratch.resolve("projectcounts");

    JavaProcess kraken =
        HiveCommandIT.hive(
            scratch,
            "-f",
            Script.folder().resolve("hourly_projectcounts.hql").toString(),
            "--server",
            server.address(),
            "--set",
            "output=" + output);

    assertThat(kraken.stderr()).isEmpty();
    assertThat(kraken.exit()).isZero();
    HourFolders.assertPublished(output, "pageview", "projectcounts");
  }

  @ParameterizedTest
  @ValueSource(strings = {"top_pages.hql min_actors=2", "article_views.hql rows=20"})
  void beelineShowsWhatKrakenDoes(String call) throws IOException, InterruptedException {
    String[] words = call.split(" ");

    List<String> rows =
        ask(words[0], SOURCE, words[1]).stream()
            .map(row -> row.stream().map(String::valueOf).collect(Collectors.joining(",")))
            .toList();

    Stream<String> shown = beeline(scratch, words[0], SOURCE, words[1]).stdout().strip().lines();
    assertThat(shown.skip(1).toList()).isEqualTo(rows).isNotEmpty();
  }

  private static List<List<Object>> ask(String script, String... set) throws IOException {
    Rows rows = new Rows();
    for (String statement : Script.statements(script, set)) {
      server.session().run(statement, rows);
    }
    return rows.rows;
  }

  private static JavaProcess beeline(Path scratch, String script, String... set)
      throws IOException, InterruptedException {
    JavaProcess beeline =
        Beeline.run(
            scratch,
            server.address(),
            Script.folder().resolve(script),
            Script.parameters(script, set));
    assertThat(beeline.exit()).as(beeline.stderr()).isZero();
    return beeline;
  }
}
