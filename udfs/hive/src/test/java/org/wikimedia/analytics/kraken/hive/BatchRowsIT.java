package org.wikimedia.analytics.kraken.hive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Raw logs have the same rows whether Hive asks for them in batches or one by one. */
class BatchRowsIT {
  private static final int YEAR = 2002;

  /** By a column of no use, so that Hive does not just fetch the rows. */
  private static final String SORTED =
      " FROM webrequest_raw WHERE year = " + YEAR + " ORDER BY month, hostname, sequence, uri";

  @TempDir private static Path folder;

  @BeforeAll
  static void makePartitions() throws IOException {
    Path samples = HiveSession.root().resolve("samples");
    int month = 0;
    for (String format : List.of("tab", "space", "json")) {
      Path logs = Files.createDirectory(folder.resolve(format));
      String name = "webrequest." + format + ".log.gz";
      Files.copy(samples.resolve(name), logs.resolve(name));
      Script.run(
          "tables/webrequest_raw.hql",
          "location=" + logs,
          "year=" + YEAR,
          "month=" + ++month,
          "day=1",
          "hour=0");
    }
  }

  /** Other tests of this process have the same table. */
  @AfterAll
  static void dropPartitions() throws IOException {
    HiveSession.ask("SET hive.vectorized.execution.enabled=true");
    HiveSession.ask("ALTER TABLE webrequest_raw DROP PARTITION (year = " + YEAR + ")");
  }

  @Test
  void everyColumnIsTheSame() throws IOException {
    String query = "SELECT *" + SORTED;

    assertThat(batches(query)).hasSize(30_000).isEqualTo(oneByOne(query));
  }

  @Test
  void fieldsOfStructsAreThoseAskedFor() throws IOException {
    String query =
        "SELECT month, hostname, sequence, uri, pageview.verdict, pageview.bytes,"
            + " kraken_zero.is_free, all_sites.title, verdicts['kraken']"
            + SORTED;

    assertThat(batches(query)).hasSize(30_000).isEqualTo(oneByOne(query));
  }

  /** Hive may make one scan of the two, and then names the fields of one of them. */
  @Test
  void twoBranchesHaveTheirFieldsEach() throws IOException {
    String from = " value FROM webrequest_raw WHERE year = " + YEAR + " AND month = 1 AND ";
    String query =
        "SELECT value, count(*) FROM (SELECT pageview.verdict"
            + from
            + "sequence > 5 UNION ALL SELECT pageview.title"
            + from
            + "sequence > 6) branches GROUP BY value ORDER BY value";

    assertThat(batches(query)).hasSizeGreaterThan(20).isEqualTo(oneByOne(query));
  }

  @Test
  void aPartitionHasTheFormatOfItsTable() throws IOException {
    HiveSession.ask("ALTER TABLE webrequest_raw SET SERDEPROPERTIES ('format' = 'json')");
    try {
      String query =
          "SELECT month, malformed, count(*) FROM webrequest_raw WHERE year = "
              + YEAR
              + " GROUP BY month, malformed ORDER BY month, malformed";

      assertThat(batches(query))
          .isEqualTo(oneByOne(query))
          .contains(List.of(1, "not-json", 9_997L));
    } finally {
      HiveSession.ask("ALTER TABLE webrequest_raw SET SERDEPROPERTIES ('format' = 'auto')");
    }
  }

  @Test
  void aBatchHasTheValuesOfItsPartition() throws IOException {
    String query =
        "SELECT month, count(*), count(malformed), max(event_hour) FROM webrequest_raw"
            + " WHERE year = "
            + YEAR
            + " GROUP BY month ORDER BY month";

    assertThat(batches(query))
        .isEqualTo(oneByOne(query))
        .extracting(row -> row.get(1))
        .containsExactly(10_000L, 10_000L, 10_000L);
  }

  private static List<List<Object>> batches(String query) throws IOException {
    HiveSession.ask("SET hive.vectorized.execution.enabled=true");
    assertThat(HiveSession.ask("EXPLAIN VECTORIZATION " + query).toString())
        .contains("hive.vectorized.use.vectorized.input.format IS true")
        .contains("serde.RequestLogInputFormat");
    return HiveSession.ask(query);
  }

  private static List<List<Object>> oneByOne(String query) throws IOException {
    HiveSession.ask("SET hive.vectorized.execution.enabled=false");
    return HiveSession.ask(query);
  }
}
