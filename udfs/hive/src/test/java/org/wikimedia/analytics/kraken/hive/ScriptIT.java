package org.wikimedia.analytics.kraken.hive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The queries of {@code hql/}, each over the sample. */
class ScriptIT {
  /** The sample is small: fewer clients than a floor for publication asks for. */
  private static final Map<String, String> FLOORS =
      Map.of("top_pages.hql", "min_actors=2", "search_terms.hql", "min_actors=1");

  @BeforeAll
  static void tables() throws IOException {
    SampleTables.make();
  }

  static Stream<String> queries() throws IOException {
    return Script.queries().stream().filter(name -> !name.startsWith("hourly_"));
  }

  @ParameterizedTest
  @MethodSource("queries")
  void answersTheSameOverRawLinesAsOverRefinedRows(String name) throws IOException {
    List<List<Object>> raw = run(name, "webrequest_raw");

    assertThat(raw).isNotEmpty();
    assertThat(run(name, "webrequest")).isEqualTo(raw);
  }

  static Stream<String> scripts() throws IOException {
    List<String> names = new ArrayList<>(Script.queries());
    Script.tables().forEach(table -> names.add("tables/" + table));
    return names.stream();
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void saysWhatItIsForAndHowToRunIt(String name) throws IOException {
    assertThat(Files.readString(Script.folder().resolve(name)))
        .startsWith("-- Purpose: ")
        .contains("\n-- Parameters:\n", "\n-- Usage: kraken hive -f hql/" + name);
  }

  @Test
  void packetLossIsWhatThePublishedFilesSay() throws IOException {
    List<String> published = new ArrayList<>();
    for (String file :
        List.of(
            "2013-02/sequence-20130228-230000.tsv",
            "2013-03/sequence-20130301-000000.tsv",
            "2013-03/sequence-20130301-010000.tsv")) {
      List<String> lines =
          Files.readAllLines(
              HiveSession.root().resolve("samples/expected/sequence/2013").resolve(file));
      published.addAll(lines.subList(1, lines.size()));
    }

    assertThat(run("packet_loss.hql", "webrequest_raw"))
        .extracting(row -> String.join("\t", row.stream().map(String::valueOf).toList()))
        .containsExactlyElementsOf(published);
  }

  @Test
  void noPageIsShownThatFewClientsSaw() throws IOException {
    assertThat(Script.run("top_pages.hql", "source=webrequest")).isEmpty();
  }

  @Test
  void aProtectedCountryIsNotShown() throws IOException {
    assertThat(run("top_pages.hql", "webrequest")).extracting(row -> row.get(0)).contains("CN");
    assertThat(Script.run("top_pages.hql", "source=webrequest", "min_actors=2", "protected=AU,CN"))
        .isNotEmpty()
        .extracting(row -> row.get(0))
        .doesNotContain("CN");
  }

  @Test
  void clientsOfLogsWithoutLanguagesAreCounted(@TempDir Path logs) throws IOException {
    String url = "http://en.wikipedia.org/wiki/A";
    String time = "2012-01-01T00:00:00";
    Files.writeString(
        logs.resolve("log"),
        new TabLine("cp1", "1", time, "41.210.128.1", url).olderText()
            + new TabLine("cp1", "2", time, "41.210.128.2", url).olderText());
    Script.run("tables/webrequest_raw.hql", "location=" + logs, "year=2012", "month=1", "day=1");

    String from = "from=2012-01-01T00";
    String until = "until=2012-01-02T00";
    assertThat(Script.run("top_pages.hql", "source=webrequest_raw", from, until, "min_actors=1"))
        .hasSize(1);
    assertThat(Script.run("top_pages.hql", "source=webrequest_raw", from, until, "min_actors=2"))
        .isEmpty();
  }

  @Test
  void aVisitIsOneOfPigs() throws IOException {
    List<List<Object>> visits = run("sessions.hql", "webrequest_raw");

    // udfs/pig's ScriptsIT has the same numbers
    assertThat(visits).hasSize(4507);
    assertThat(visits.stream().mapToLong(row -> (Long) row.get(5)).sum()).isEqualTo(586);
  }

  @Test
  void aDefinitionThatIsNoneHasNoVerdicts() throws IOException {
    assertThat(Script.run("compare_definitions.hql", "source=webrequest_raw", "other=none_such"))
        .isNotEmpty()
        .allMatch(row -> row.get(1) == null);
    assertThat(Script.run("compare_definitions.hql", "source=webrequest_raw", "other=all_sites"))
        .isNotEmpty()
        .noneMatch(row -> row.get(1) == null);
  }

  private static List<List<Object>> run(String name, String source) throws IOException {
    String floor = FLOORS.getOrDefault(name, "rows=1000000");
    return Script.run(name, "source=" + source, floor);
  }
}
