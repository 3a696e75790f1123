package org.wikimedia.analytics.kraken.pig;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.apache.pig.data.DataByteArray;
import org.apache.pig.data.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestLogLoaderIT {
  /** Requests of the sample, which has 10,000 lines. */
  private static final long PARSED = 9957;

  private static final String COUNT =
      """
      requests = LOAD '%s' USING org.wikimedia.analytics.kraken.pig.RequestLogLoader('%s');
      sums = FOREACH (GROUP requests ALL) GENERATE
          COUNT(requests), SUM(requests.sequence_number), MIN(requests.hour), MAX(requests.hour);
      """;

  private static final String ROWS =
      """
      requests = LOAD '%s' USING org.wikimedia.analytics.kraken.pig.RequestLogLoader();
      told = FOREACH requests GENERATE hostname, sequence_number, hour, url, user_agent;
      """;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"tab", "space", "json"})
  void everyFormatIsTold(String format) throws IOException {
    Tuple sums = count(PigSession.sample(format), "auto", Map.of());

    assertThat(sums.get(0)).isEqualTo(PARSED);
    assertThat(sums.get(2)).isEqualTo("2013-02-28T22");
    assertThat(sums.get(3)).isEqualTo("2013-03-01T00");
    assertThat(sums.get(1)).isEqualTo(count(PigSession.sample("tab"), "tab", Map.of()).get(1));
  }

  @Test
  void malformedLinesAreCountedByReason() throws IOException {
    Path log = folder.resolve("log");
    Files.writeString(log, "\nno request\n" + line("2013-02-28T22:00:00") + line("yesterday"));

    assertThat(count(log.toString(), "auto", Map.of()).get(0)).isEqualTo(1L);

    assertThat(PigSession.counter("webrequest", "malformed empty-line")).isEqualTo(1);
    assertThat(PigSession.counter("webrequest", "malformed few-fields")).isEqualTo(1);
    assertThat(PigSession.counter("webrequest", "malformed bad-time")).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {".gz", ".bz2", ".snappy", ".zst"})
  void rowsAreThoseOfThePlainLog(String extension) throws IOException {
    Path plain = PackedLog.write(folder.resolve("requests.log"), sample());
    Path packed = PackedLog.write(folder.resolve("requests.log" + extension), sample());

    List<Tuple> rows = rows(packed);

    assertThat(rows).hasSize((int) PARSED).isEqualTo(rows(plain));
  }

  /** A bzip2 block holds 900,000 bytes of the log, which are some 100,000 of the file. */
  @ParameterizedTest
  @CsvSource({"requests.log, 400000, 4", "requests.log.bz2, 100000, 3"})
  void splitsNeitherLoseNorRepeatLines(String name, String bytes, long splits) throws IOException {
    Path log = PackedLog.write(folder.resolve(name), sample());
    Tuple whole = count(PigSession.sample("tab"), "tab", Map.of());

    Map<String, String> small =
        Map.of(
            "mapreduce.input.fileinputformat.split.maxsize",
            bytes,
            "pig.splitCombination",
            "false");

    assertThat(count(log.toString(), "tab", small).getAll()).isEqualTo(whole.getAll());
    assertThat(PigSession.counter("org.apache.hadoop.mapreduce.TaskCounter", "SHUFFLED_MAPS"))
        .isGreaterThanOrEqualTo(splits);
  }

  @Test
  void filesInAFolderAreRead() throws IOException {
    PackedLog.write(folder.resolve("logs/day/requests.log.bz2"), sample());

    assertThat(count(folder.resolve("logs").toString(), "auto", Map.of()).get(0)).isEqualTo(PARSED);
  }

  @Test
  void onlyALineFeedEndsALineAndNoByteIsLost() throws IOException {
    Path log = folder.resolve("log");
    String url = "http://en.wikipedia.org/wiki/\u00e9\rB?a=b";
    Files.write(log, line("2013-02-28T22:00:00").replace("http://x/y", url).getBytes(ISO_8859_1));

    try (PigSession pig = new PigSession(folder)) {
      List<Tuple> rows =
          pig.ask(
              "r = LOAD '%s' USING org.wikimedia.analytics.kraken.pig.RequestLogLoader();"
                      .formatted(log)
                  + "s = FOREACH r GENERATE url, uri_query, (chararray) user_agent, seconds;",
              "s");

      assertThat(rows).hasSize(1);
      assertThat(((DataByteArray) rows.get(0).get(0)).get()).isEqualTo(url.getBytes(ISO_8859_1));
      assertThat(rows.get(0).get(1)).isEqualTo(new DataByteArray("?a=b".getBytes(UTF_8)));
      assertThat(rows.get(0).get(2)).isEqualTo("Mozilla/5.0 (X11)");
      assertThat(rows.get(0).get(3)).isEqualTo(1362088800L);
    }
  }

  @Test
  void aFormatThatThereIsNotFailsBeforeAnythingRuns() {
    assertThatThrownBy(() -> count("log", "csv", Map.of()))
        .hasStackTraceContaining(
            "'csv' is no log format; there are auto, tab, space, json, kraken");
  }

  private Tuple count(String log, String format, Map<String, String> settings) throws IOException {
    try (PigSession pig = new PigSession(folder, settings)) {
      return pig.ask(COUNT.formatted(log, format), "sums").get(0);
    }
  }

  private List<Tuple> rows(Path log) throws IOException {
    try (PigSession pig = new PigSession(folder)) {
      return pig.ask(ROWS.formatted(log), "told");
    }
  }

  private static byte[] sample() throws IOException {
    try (InputStream in = new GZIPInputStream(new FileInputStream(PigSession.sample("tab")))) {
      return in.readAllBytes();
    }
  }

  private static String line(String time) {
    return "cp1\t7\t"
        + time
        + "\t0.1\t192.0.2.1\thit/200\t100\tGET\thttp://x/y\t-\ttext/html\t-\t-"
        + "\tMozilla/5.0%20(X11)\ten\t-\n";
  }
}
