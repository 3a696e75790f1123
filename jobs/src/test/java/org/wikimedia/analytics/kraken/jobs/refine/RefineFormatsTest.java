package org.wikimedia.analytics.kraken.jobs.refine;

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
import org.junit.jupiter.params.provider.EnumSource;
import org.wikimedia.analytics.kraken.jobs.cli.KrakenRun;
import org.wikimedia.analytics.kraken.jobs.product.RequestLine;
import org.wikimedia.analytics.kraken.jobs.table.StoredRows;
import org.wikimedia.analytics.kraken.jobs.table.TableFormat;

/** What a table says does not depend on how its files are stored. */
class RefineFormatsTest {
  private static final RequestLine A = RequestLine.of("http://en.m.wikipedia.org/wiki/A");

  @TempDir private static Path shared;
  private static Path sample;

  @TempDir private Path folder;

  @BeforeAll
  static void sampleLog() {
    sample = shared.resolve("sample.log");
    done(KrakenRun.of("sample", "--output", sample.toString(), "--lines", "3000"));
  }

  private static KrakenRun done(KrakenRun run) {
    assertThat(run.status()).as(run.err()).isZero();
    return run;
  }

  private Path log(RequestLine... lines) throws IOException {
    Path log = folder.resolve("requests.log");
    Files.write(log, RequestLine.log(Stream.of(lines).map(RequestLine::tab).toList()));
    return log;
  }

  private Table table(TableFormat format) {
    return new Table(folder.resolve(format.label()), format);
  }

  private static List<Map<String, Object>> rows(Table table) throws IOException {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (String name : table.published().keySet()) {
      if (name.startsWith("year=")) {
        rows.addAll(StoredRows.read(table.folder().resolve(name)));
      }
    }
    return rows;
  }

  @ParameterizedTest
  @EnumSource(names = {"ORC", "PARQUET"})
  void rowsAreThoseOfAvro(TableFormat format) throws IOException {
    Table avro = table(TableFormat.AVRO);
    Table other = table(format);
    assertThat(done(avro.refine(sample)).out().lines().findFirst())
        .isEqualTo(done(other.refine(sample)).out().lines().findFirst());
    assertThat(rows(avro)).hasSizeGreaterThan(2_900);
    assertThat(rows(other)).isEqualTo(rows(avro));
  }

  @ParameterizedTest
  @EnumSource
  void anHourIsOneFileNamedByItsFormat(TableFormat format) throws IOException {
    Table table = table(format);
    done(table.refine(log(A, A.at("2013-02-28T23:00:00"))));
    assertThat(table.published().keySet())
        .containsExactly(
            "_kraken/format",
            "_kraken/hours/2013/2013-02/hour-20130228-230000.json",
            "_kraken/hours/2013/2013-03/hour-20130301-000000.json",
            "year=2013/month=2/day=28/hour=22/webrequest." + format.label(),
            "year=2013/month=2/day=28/hour=23/webrequest." + format.label());
  }

  @Test
  void aTableHasOneFormat() throws IOException {
    Table avro = table(TableFormat.AVRO);
    done(avro.refine(log(A)));
    var before = avro.published();
    Table orc = new Table(avro.folder(), TableFormat.ORC);
    KrakenRun run = orc.refine(log(A.at("2013-02-28T23:00:00")), "--overwrite");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.errors())
        .first()
        .isEqualTo(
            "kraken: the files of the table avro are avro, not orc; a table has one --format.");
    assertThat(avro.published()).isEqualTo(before);
  }

  @Test
  void anUnknownFormatIsRefused() throws IOException {
    String output = folder.resolve("table").toString();
    KrakenRun run =
        KrakenRun.of("refine", "--input", log(A).toString(), "--output", output, "--format", "csv");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.errors())
        .first()
        .isEqualTo("kraken: --format takes one of avro, orc, parquet, not 'csv'.");
    assertThat(Path.of(output)).doesNotExist();
  }
}
