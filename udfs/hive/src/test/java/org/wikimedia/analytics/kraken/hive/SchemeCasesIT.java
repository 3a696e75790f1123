package org.wikimedia.analytics.kraken.hive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wikimedia.analytics.kraken.cases.CaseFile;

/**
 * Cases of titles, languages and networks in the table of raw logs and through a function of its
 * columns, by the definitions that read them so.
 */
class SchemeCasesIT {
  private static final String ARGUMENTS =
      "uri, status, content_type, user_agent, x_analytics, remote_addr, x_forwarded_for,"
          + " bytes_sent, referer, request_method)";

  @ParameterizedTest
  @CsvSource({"paths, all-sites, all_sites", "kraken, kraken, kraken"})
  void titles(String scheme, String definition, String column) throws IOException {
    List<CaseFile.Row> cases = new ArrayList<>(CaseFile.read("titles.tsv").rows());
    cases.removeIf(row -> !row.get("scheme").equals(scheme));

    List<Object> answers = ask(cases, definition, column, "title");

    int counted = 0;
    for (int i = 0; i < answers.size(); i++) {
      String title = cases.get(i).get("title").replace(' ', '_');
      boolean isCounted = answers.get(i).toString().startsWith("counted ");
      // what a definition refuses has no title for it
      String hex = isCounted ? hex(title) : "NULL";
      assertThat(answers.get(i).toString()).as("%s", cases.get(i)).endsWith(" " + hex + " " + hex);
      counted += isCounted ? 1 : 0;
    }
    assertThat(counted).isGreaterThan(cases.size() * 2 / 3);
  }

  @Test
  void languages() throws IOException {
    List<CaseFile.Row> cases = CaseFile.read("languages.tsv").rows();

    List<Object> answers =
        ask(
            with(cases, "url", row -> "http://" + row.get("code") + ".wikipedia.org/wiki/Foo"),
            "webstatscollector",
            "webstatscollector",
            "language");

    for (int i = 0; i < answers.size(); i++) {
      String code = cases.get(i).get("code");
      String hex = hex(cases.get(i).get("language").equals("yes") ? code : "");
      String expected = code.isEmpty() ? "project NULL NULL" : "counted " + hex + " " + hex;
      assertThat(answers.get(i)).as("language of %s", code).isEqualTo(expected);
    }
  }

  @Test
  void networks() throws IOException {
    List<CaseFile.Row> cases = CaseFile.read("networks.tsv").rows();

    List<Object> answers =
        ask(with(cases, "ip", row -> row.get("address")), "kraken", "kraken", "verdict");

    for (int i = 0; i < answers.size(); i++) {
      String verdict = cases.get(i).get("internal").equals("yes") ? "internal" : "counted";
      assertThat(answers.get(i).toString())
          .as("%s", cases.get(i))
          .isEqualTo(String.join(" ", verdict, hex(verdict), hex(verdict)));
    }
  }

  /** The verdict, and a field of the view by the table and by the function. */
  private static List<Object> ask(
      List<CaseFile.Row> cases, String definition, String column, String field) throws IOException {
    String columns =
        "uri string, status string, content_type string, user_agent string, x_analytics string,"
            + " remote_addr string, x_forwarded_for string, bytes_sent bigint, referer string,"
            + " request_method string, ";
    String function = "pageview_properties('" + definition + "', " + ARGUMENTS;
    List<Object> answers =
        CaseLog.ask(
            cases,
            columns + column + " " + CaseLog.VIEW,
            "concat_ws(' ', %1$s.verdict, nvl(hex(%1$s.%2$s), 'NULL'), nvl(hex(%3$s.%2$s), 'NULL'))"
                .formatted(column, field, function));
    assertThat(answers).hasSameSizeAs(cases);
    return answers;
  }

  private static List<CaseFile.Row> with(
      List<CaseFile.Row> cases, String column, Function<CaseFile.Row, String> cell) {
    return cases.stream().map(row -> row.with(column, cell.apply(row))).toList();
  }

  private static String hex(String latin) {
    return HexFormat.of().withUpperCase().formatHex(latin.getBytes(ISO_8859_1));
  }
}
