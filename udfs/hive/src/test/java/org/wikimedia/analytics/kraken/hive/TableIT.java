package org.wikimedia.analytics.kraken.hive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.avro.Schema;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The tables of {@code hql/tables}: what they show, and that a query reads no more than it must.
 */
class TableIT {
  private static final List<String> COUNTS =
      List.of("projectcounts", "pagecounts", "zero", "countries");

  @BeforeAll
  static void tables() throws IOException {
    Path scratch = SampleTables.make();
    String counts = "counts=" + HiveSession.root().resolve("samples/expected");
    for (String table : COUNTS) {
      Script.run("tables/" + table + ".hql", counts, "month=02");
      Script.run("tables/" + table + ".hql", counts, "month=03");
    }
    Path hourly = scratch.resolve("pageview_hourly");
    for (String hour : List.of("22", "23")) {
      Files.createDirectories(hourly.resolve("year=2013/month=2/day=28/hour=" + hour));
    }
    Script.run("tables/pageview_hourly.hql", "location=" + hourly);
  }

  @Test
  void everyScriptMadeItsTable() throws IOException {
    List<Object> tables = HiveSession.ask("SHOW TABLES").stream().map(row -> row.get(0)).toList();

    assertThat(Script.tables()).isNotEmpty().allMatch(name -> tables.contains(table(name)));
  }

  private static String table(String script) {
    return script.substring(0, script.length() - ".hql".length());
  }

  @ParameterizedTest
  @ValueSource(strings = {"projectcounts", "pagecounts", "zero", "countries"})
  void anHourIsThatOfTheEvents(String table) throws IOException {
    assertThat(
            HiveSession.ask(
                "SELECT DISTINCT month, event_hour FROM " + table + "_by_hour ORDER BY event_hour"))
        .containsExactly(
            List.of("2013-02", "2013-02-28T22"),
            List.of("2013-03", "2013-02-28T23"),
            List.of("2013-03", "2013-03-01T00"));
  }

  @ParameterizedTest
  @CsvSource({"zero, 242", "countries, 1730"})
  void headersAreNoRows(String table, long rows) throws IOException {
    assertThat(HiveSession.ask("SELECT count(*) FROM " + table)).containsExactly(List.of(rows));
    assertThat(HiveSession.ask("SELECT count(*) FROM " + table + " WHERE event_hour = 'hour'"))
        .containsExactly(List.of(0L));
  }

  @ParameterizedTest
  @ValueSource(strings = {"projectcounts", "pagecounts", "zero", "countries"})
  void oneMonthReadsOneMonth(String table) throws IOException {
    String query = " FROM " + table + "_by_hour WHERE month = '2013-03'";

    assertThat(plan("SELECT sum(views)" + query + " AND event_hour < '2013-03-01T00'"))
        .contains("month=2013-03")
        .doesNotContain("month=2013-02");
  }

  @ParameterizedTest
  @ValueSource(strings = {"webrequest", "pageview_hourly"})
  void oneHourReadsOneHour(String table) throws IOException {
    String numbers = " WHERE year = 2013 AND month = 2 AND day = 28 AND hour = 22";

    assertThat(plan("SELECT count(project) FROM " + table + numbers))
        .contains("day=28/hour=22")
        .doesNotContain("hour=23", "day=1");
  }

  @Test
  void theScriptsAskForNoOtherHours() throws IOException {
    String hour = "printf('%04d-%02d-%02dT%02d', year, month, day, hour)";

    assertThat(
            plan(
                "SELECT count(project) FROM webrequest WHERE "
                    + hour
                    + " >= '2013-02-28T23' AND "
                    + hour
                    + " < '2013-03-01T00'"))
        .contains("day=28/hour=23")
        .doesNotContain("hour=22", "day=1");
  }

  @Test
  void allFormatsShowTheSameRequests() throws IOException {
    String query =
        "SELECT event_hour, pageview.verdict, pageview.project_code, count(*), sum(pageview.bytes)"
            + " FROM webrequest_raw WHERE malformed IS NULL AND year = %s"
            + " GROUP BY event_hour, pageview.verdict, pageview.project_code"
            + " ORDER BY event_hour, pageview.verdict, pageview.project_code";
    List<List<Object>> tab = HiveSession.ask(query.formatted(2013));

    assertThat(tab).hasSizeGreaterThan(100);
    assertThat(HiveSession.ask(query.formatted(2014))).isEqualTo(tab);
    assertThat(HiveSession.ask(query.formatted(2015))).isEqualTo(tab);
  }

  @Test
  void malformedLinesAreRowsWithAReason() throws IOException {
    assertThat(
            HiveSession.ask(
                "SELECT malformed, count(*), count(hostname), count(pageview.verdict)"
                    + " FROM webrequest_raw WHERE year = 2013 AND malformed IS NOT NULL"
                    + " GROUP BY malformed ORDER BY malformed"))
        .containsExactly(
            List.of("bad-time", 17L, 0L, 0L),
            List.of("empty-line", 3L, 0L, 0L),
            List.of("few-fields", 23L, 0L, 0L));
  }

  @Test
  void jsonHasTheNamesOfVarnishkafka() throws IOException {
    assertThat(
            HiveSession.ask(
                "SELECT ip, response_size, uri_path FROM webrequest_json"
                    + " WHERE dt = '2013-02-28T22:00:00' AND sequence = 232579258"))
        .containsExactly(List.of("114.110.42.144", 675L, "/wiki/Parvo"));
  }

  @Test
  void pageviewHourlyHasTheSchemaOfItsFiles() throws IOException {
    Path file = HiveSession.root().resolve("schemas/src/main/avro/pageview_hourly.avsc");
    String text = Files.readString(Script.folder().resolve("tables/pageview_hourly.hql"));
    String literal = text.substring(text.indexOf("= '{") + 3, text.indexOf("}');") + 1);

    assertThat(new Schema.Parser().parse(literal))
        .isEqualTo(new Schema.Parser().parse(Files.readString(file)));
  }

  private static String plan(String query) throws IOException {
    return HiveSession.ask("EXPLAIN DEPENDENCY " + query).toString();
  }
}
