package org.wikimedia.analytics.kraken.jobs.refine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wikimedia.analytics.kraken.jobs.cli.KrakenRun;
import org.wikimedia.analytics.kraken.jobs.table.TableFormat;

/** The same lines give the same files, however they are stored and worked on. */
class RefineSameBytesTest {
  private static final int LINES = 5_000;

  @TempDir private static Path folder;
  private static Path log;
  private static final Map<TableFormat, SortedMap<String, String>> EXPECTED =
      new EnumMap<>(TableFormat.class);

  @TempDir private Path output;

  @BeforeAll
  static void refineOnce() throws IOException {
    log = folder.resolve("sample.log");
    KrakenRun sampled =
        KrakenRun.of("sample", "--output", log.toString(), "--lines", String.valueOf(LINES));
    assertThat(sampled.status()).as(sampled.err()).isZero();
    for (TableFormat format : TableFormat.values()) {
      Table table = new Table(folder.resolve(format.label()), format);
      assertDone(table.refine(log, "-D", "kraken.input.splits=1", "--reducers", "1"));
      EXPECTED.put(format, table.published());
      assertThat(table.published()).hasSize(3 * 2 + 1);
    }
  }

  private static void assertDone(KrakenRun run) {
    assertThat(run.status()).as(run.err()).isZero();
  }

  private Table table(TableFormat format) {
    return new Table(output.resolve("table"), format);
  }

  @ParameterizedTest
  @CsvSource({
    "AVRO,1,5",
    "AVRO,7,1",
    "AVRO,7,5",
    "ORC,1,5",
    "ORC,7,1",
    "PARQUET,1,5",
    "PARQUET,7,1"
  })
  void whateverTheMappersAndReducers(TableFormat format, String mappers, String reducers)
      throws IOException {
    Table table = table(format);
    assertDone(
        table.refine(
            log,
            "-D",
            "kraken.input.splits=" + mappers,
            "-D",
            "kraken.input.split.min.bytes=1",
            "--reducers",
            reducers));
    assertThat(table.published()).isEqualTo(EXPECTED.get(format));
  }

  @Test
  void whateverTheOrderOfLines() throws IOException {
    List<String> lines =
        new ArrayList<>(Files.readAllLines(log, java.nio.charset.StandardCharsets.ISO_8859_1));
    java.util.Collections.reverse(lines);
    Path reversed = output.resolve("reversed.log");
    Files.write(reversed, lines, java.nio.charset.StandardCharsets.ISO_8859_1);
    Table table = table(TableFormat.AVRO);
    assertDone(table.refine(reversed));
    assertThat(table.published()).isEqualTo(EXPECTED.get(TableFormat.AVRO));
  }

  @Test
  void overOneAnother() throws IOException {
    Table table = table(TableFormat.AVRO);
    assertDone(table.refine(log));
    assertDone(table.refine(log, "--overwrite"));
    assertThat(table.published()).isEqualTo(EXPECTED.get(TableFormat.AVRO));
  }
}
