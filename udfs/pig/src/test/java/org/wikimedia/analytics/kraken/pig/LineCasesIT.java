package org.wikimedia.analytics.kraken.pig;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pig.data.DataByteArray;
import org.apache.pig.data.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wikimedia.analytics.kraken.cases.CaseFile;

/** Every line of {@code lines.tsv}, loaded by Pig: its case's row, or counted with its reason. */
class LineCasesIT {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"auto", "tab", "space", "json", "kraken"})
  void aLineIsARowOfItsCase(String format) throws IOException {
    List<CaseFile.Row> cases =
        CaseFile.read("lines.tsv").rows().stream()
            .filter(row -> row.get("format").equals(format))
            .toList();
    List<CaseFile.Row> parsed =
        cases.stream().filter(row -> row.get("reason").equals("parsed")).toList();

    List<Tuple> rows = load(format, cases.stream().map(row -> row.get("line")).toList());

    assertThat(rows).hasSameSizeAs(parsed);
    for (int i = 0; i < rows.size(); i++) {
      CaseFile.Row row = parsed.get(i);
      assertThat(rows.get(i).get(0)).as("hour of %s", row).isEqualTo(row.get("hour"));
      check(row, "sequence", rows.get(i).get(1));
      check(row, "url", rows.get(i).get(2));
      check(row, "type", rows.get(i).get(3));
      check(row, "referer", rows.get(i).get(4));
    }
    reasons(cases)
        .forEach(
            (reason, lines) ->
                assertThat(PigSession.counter("webrequest", "malformed " + reason))
                    .as(reason)
                    .isEqualTo(lines));
  }

  @Test
  void aTimeIsReadAsItsCaseSays() throws IOException {
    List<CaseFile.Row> cases = CaseFile.read("times.tsv").rows();
    List<String> hours = cases.stream().map(row -> row.get("hour")).toList();

    List<Tuple> rows = load("tab", cases.stream().map(LineCasesIT::atTime).toList());

    assertThat(rows)
        .extracting(row -> row.get(0))
        .containsExactlyElementsOf(hours.stream().filter(hour -> !hour.isEmpty()).toList());
    assertThat(PigSession.counter("webrequest", "malformed bad-time"))
        .isEqualTo(hours.stream().filter(String::isEmpty).count());
  }

  private static String atTime(CaseFile.Row row) {
    return "cp1\t7\t"
        + row.get("time")
        + "\t0.1\t192.0.2.1\thit/200\t100\tGET\thttp://x/y\t-\ttext/html\t-\t-\tMozilla/5.0\ten\t-";
  }

  private List<Tuple> load(String format, List<String> lines) throws IOException {
    Path log = folder.resolve("log");
    Files.write(log, lines, ISO_8859_1);
    String statements =
        """
        requests = LOAD '%s' USING org.wikimedia.analytics.kraken.pig.RequestLogLoader('%s');
        told = FOREACH requests GENERATE hour, sequence_number, url, content_type, referer;
        """;
    try (PigSession pig = new PigSession(folder)) {
      return pig.ask(statements.formatted(log, format), "told");
    }
  }

  private static void check(CaseFile.Row row, String column, Object answer) {
    String text = answer == null ? "none" : answer.toString();
    if (answer instanceof DataByteArray bytes) {
      text = new String(bytes.get(), ISO_8859_1);
    }
    String expected = row.get(column, text);
    assertThat(text)
        .as("%s of %s", column, row)
        .isEqualTo(expected.equals("(empty)") ? "" : expected);
  }

  private static Map<String, Long> reasons(List<CaseFile.Row> cases) {
    Map<String, Long> reasons = new TreeMap<>();
    for (CaseFile.Row row : cases) {
      if (!row.get("reason").equals("parsed")) {
        reasons.merge(row.get("reason"), 1L, Long::sum);
      }
    }
    return reasons;
  }
}
