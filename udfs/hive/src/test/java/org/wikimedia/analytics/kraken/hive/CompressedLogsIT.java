package org.wikimedia.analytics.kraken.hive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The table of raw logs has the same rows, however the log is compressed. */
class CompressedLogsIT {
  private static final String YEAR = "2003";

  @TempDir private static Path scratch;
  private static byte[] lines;
  private static List<List<Object>> expected;

  @TempDir private Path folder;

  @BeforeAll
  static void readPlain() throws IOException {
    Path sample = HiveSession.root().resolve("samples/webrequest.tab.log.gz");
    try (InputStream in = new GZIPInputStream(Files.newInputStream(sample))) {
      lines = in.readAllBytes();
    }
    PackedLog.write(scratch.resolve("requests.log"), lines);
    expected = rows(scratch);
    drop();
    assertThat(expected).hasSize(10_000).extracting(row -> row.get(4)).contains(null, "few-fields");
  }

  @AfterEach
  void dropPartition() throws IOException {
    drop();
  }

  @ParameterizedTest
  @ValueSource(strings = {".gz", ".bz2", ".snappy", ".zst"})
  void rowsAreThoseOfThePlainLog(String extension) throws IOException {
    PackedLog.write(folder.resolve("requests.log" + extension), lines);

    assertThat(rows(folder)).isEqualTo(expected);
  }

  private static List<List<Object>> rows(Path logs) throws IOException {
    Script.run("tables/webrequest_raw.hql", "location=" + logs, "year=" + YEAR);
    return HiveSession.ask(
        "SELECT hostname, sequence, `timestamp`, uri, malformed, pageview.verdict, pageview.title"
            + " FROM webrequest_raw WHERE year = "
            + YEAR
            + " ORDER BY hostname, sequence, `timestamp`, uri, malformed");
  }

  /** Other tests of this process have the same table. */
  private static void drop() throws IOException {
    HiveSession.ask("ALTER TABLE webrequest_raw DROP PARTITION (year = " + YEAR + ")");
  }
}
