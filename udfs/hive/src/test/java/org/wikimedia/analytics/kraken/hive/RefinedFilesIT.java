package org.wikimedia.analytics.kraken.hive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What {@code kraken refine} wrote of the sample, in each format a table in a database of its own.
 */
class RefinedFilesIT {
  private static final String COUNTS =
      "SELECT project, title, verdicts['pageview'], count(*), count(%s) FROM %s"
          + " GROUP BY project, title, verdicts['pageview']"
          + " ORDER BY project, title, verdicts['pageview']";

  private static Path scratch;

  @BeforeAll
  static void refineTheSample() throws IOException {
    scratch = Files.createTempDirectory(HiveSession.root().resolve("udfs/hive/target"), "refined");
    for (String format : List.of("avro", "orc", "parquet")) {
      Path printed = Files.createDirectories(scratch.resolve("run-" + format));
      JobsCommand.refineSample(printed, table(format), "--format", format);
      HiveSession.ask("CREATE DATABASE " + database(format));
      HiveSession.ask("USE " + database(format));
      Script.run("tables/webrequest.hql", "location=" + table(format), "format=" + format);
      HiveSession.ask("USE default");
    }
  }

  private static Path table(String format) {
    return scratch.resolve(format);
  }

  private static String database(String format) {
    return "refined_" + format;
  }

  private static Map<String, String> columns(String format) throws IOException {
    Map<String, String> columns = new LinkedHashMap<>();
    for (List<Object> row : HiveSession.ask("DESCRIBE " + database(format) + ".webrequest")) {
      if (row.get(0).equals("year")) {
        return columns;
      }
      columns.put(row.get(0).toString(), row.get(1).toString());
    }
    throw new IllegalStateException("the table has no partitions");
  }

  /** All columns of all rows; of maps a number that does not depend on the order of their keys. */
  private static List<List<Object>> rows(String format) throws IOException {
    String selected =
        columns(format).entrySet().stream()
            .map(column -> column(column.getKey(), column.getValue()))
            .collect(Collectors.joining(", "));
    return HiveSession.ask(
        "SELECT year, month, day, hour, "
            + selected
            + " FROM "
            + database(format)
            + ".webrequest ORDER BY hostname, sequence, `timestamp`, uri, remote_addr");
  }

  private static String column(String name, String type) {
    return type.startsWith("map") ? "hash(`" + name + "`)" : "`" + name + "`";
  }

  @ParameterizedTest
  @ValueSource(strings = {"orc", "parquet"})
  void everyFormatShowsTheSameRows(String format) throws IOException {
    List<List<Object>> avro = rows("avro");

    assertThat(avro).hasSizeGreaterThan(1000);
    assertThat(rows(format)).isEqualTo(avro);
  }

  @ParameterizedTest
  @ValueSource(strings = {"avro", "orc", "parquet"})
  void mapsAndNullsAreRead(String format) throws IOException {
    assertThat(
            HiveSession.ask(
                "SELECT count(*) > 0, min(size(verdicts)), min(size(user_agent_map)),"
                    + " count(CASE WHEN is_pageview <> (verdicts['pageview'] = 'counted'"
                    + " OR verdicts['pageview'] = 'spider') THEN 1 END),"
                    + " count(title) > 0, count(title) < count(*), min(is_free)"
                    + " FROM "
                    + database(format)
                    + ".webrequest"))
        .isEqualTo(
            HiveSession.ask(
                "SELECT true, 5, 7, 0L, true, true, min(is_free) FROM "
                    + database("avro")
                    + ".webrequest"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"avro", "orc", "parquet"})
  void oneHourReadsOneHour(String format) throws IOException {
    String query =
        "SELECT count(project) FROM %s.webrequest WHERE year = 2013 AND month = 2 AND day = 28"
            + " AND hour = 22";

    assertThat(
            HiveSession.ask("EXPLAIN DEPENDENCY " + query.formatted(database(format))).toString())
        .contains("day=28/hour=22")
        .doesNotContain("hour=23", "day=1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"avro", "orc", "parquet"})
  void aNewerTableHasNullInColumnsThatWereAppended(String format) throws IOException {
    String newer =
        other(format, "newer_webrequest", definitions(columns(format)) + ", added string");

    assertThat(HiveSession.ask(COUNTS.formatted("added", newer)))
        .hasSizeGreaterThan(100)
        .isEqualTo(HiveSession.ask(COUNTS.formatted("NULL", database(format) + ".webrequest")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"avro", "orc", "parquet"})
  void anOlderTableReadsTheColumnsItKnows(String format) throws IOException {
    Map<String, String> columns = columns(format);
    columns.keySet().removeAll(List.of("country_code", "referer_class", "referer_name"));
    String older = other(format, "older_webrequest", definitions(columns));

    assertThat(HiveSession.ask(COUNTS.formatted("NULL", older)))
        .hasSizeGreaterThan(100)
        .isEqualTo(HiveSession.ask(COUNTS.formatted("NULL", database(format) + ".webrequest")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"avro", "orc", "parquet"})
  void columnsAreFoundByNameIfOrcIsToldTo(String format) throws IOException {
    String few =
        other(format, "few_columns", "title string, verdicts map<string, string>, project string");

    HiveSession.ask("SET orc.force.positional.evolution=false");
    try {
      assertThat(HiveSession.ask(COUNTS.formatted("NULL", few)))
          .isEqualTo(HiveSession.ask(COUNTS.formatted("NULL", database(format) + ".webrequest")));
    } finally {
      HiveSession.ask("SET orc.force.positional.evolution=true");
    }
  }

  /** Another table over the same files. */
  private static String other(String format, String name, String columns) throws IOException {
    String table = database(format) + "." + name;
    HiveSession.ask(
        "CREATE EXTERNAL TABLE "
            + table
            + " ("
            + columns
            + ") PARTITIONED BY (year int, month int, day int, hour int) STORED AS "
            + format
            + " LOCATION '"
            + table(format)
            + "'");
    HiveSession.ask("MSCK REPAIR TABLE " + table);
    return table;
  }

  private static String definitions(Map<String, String> columns) {
    return columns.entrySet().stream()
        .map(column -> "`" + column.getKey() + "` " + column.getValue())
        .collect(Collectors.joining(", "));
  }

  @Test
  void theTableHasTheColumnsOfTheSchema() throws IOException {
    Path file = HiveSession.root().resolve("schemas/src/main/avro/refined_webrequest.avsc");
    Map<String, String> fields = new LinkedHashMap<>();
    for (Schema.Field field : new Schema.Parser().parse(Files.readString(file)).getFields()) {
      fields.put(field.name(), type(field.schema()));
    }

    assertThat(columns("avro")).isEqualTo(fields);
    assertThat(columns("orc")).isEqualTo(fields);
  }

  private static String type(Schema schema) {
    return switch (schema.getType()) {
      case UNION -> type(schema.getTypes().get(1));
      case LONG -> "bigint";
      case MAP -> "map<string,string>";
      default -> schema.getType().getName();
    };
  }
}
