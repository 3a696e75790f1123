package org.wikimedia.analytics.kraken.pig;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.pig.data.DataByteArray;
import org.apache.pig.data.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wikimedia.analytics.kraken.cases.CaseFile;
import org.wikimedia.analytics.kraken.cases.DefinitionCases;

/**
 * Cases of titles, languages and networks, asked through Pig about loaded lines, by the definitions
 * that read them so.
 */
class SchemeCasesIT {
  private static final int TITLE = 0;
  private static final int VERDICT = 1;
  private static final int LANGUAGE = 3;

  private static final String STATEMENTS =
      """
      requests = LOAD 'LOG' USING org.wikimedia.analytics.kraken.pig.RequestLogLoader('tab');
      answers = FOREACH requests GENERATE PageTitle('DEFINITION', url),
          FLATTEN(CountedView('DEFINITION', hour, ip, status, response_size, http_method, url,
              content_type, referer, x_forwarded_for, user_agent, x_analytics));
      """;

  @TempDir private Path folder;

  /** Also of what the definition refuses, but where there is no project. */
  @ParameterizedTest
  @CsvSource({"paths, all-sites", "kraken, kraken"})
  void titles(String scheme, String definition) throws IOException {
    List<CaseFile.Row> cases = new ArrayList<>(CaseFile.read("titles.tsv").rows());
    cases.removeIf(row -> !row.get("scheme").equals(scheme));

    List<Tuple> answers = ask(cases, definition);

    for (int i = 0; i < answers.size(); i++) {
      String title = cases.get(i).get("title").replace(' ', '_');
      assertThat(latin(answers.get(i).get(TITLE))).as("%s", cases.get(i)).isEqualTo(title);
    }
  }

  @Test
  void languages() throws IOException {
    List<CaseFile.Row> cases = CaseFile.read("languages.tsv").rows();

    List<Tuple> answers =
        ask(
            with(cases, "url", row -> "http://" + row.get("code") + ".wikipedia.org/wiki/Foo"),
            "webstatscollector");

    for (int i = 0; i < answers.size(); i++) {
      String code = cases.get(i).get("code");
      String language = cases.get(i).get("language").equals("yes") ? code : "";
      assertThat(answers.get(i).get(VERDICT)).isEqualTo(code.isEmpty() ? "project" : "counted");
      assertThat(latin(answers.get(i).get(LANGUAGE))).as("of %s", code).isEqualTo(language);
    }
  }

  @Test
  void networks() throws IOException {
    List<CaseFile.Row> cases = CaseFile.read("networks.tsv").rows();

    List<Tuple> answers = ask(with(cases, "ip", row -> row.get("address")), "kraken");

    for (int i = 0; i < answers.size(); i++) {
      String verdict = cases.get(i).get("internal").equals("yes") ? "internal" : "counted";
      assertThat(answers.get(i).get(VERDICT)).as("%s", cases.get(i)).isEqualTo(verdict);
    }
  }

  private List<Tuple> ask(List<CaseFile.Row> cases, String definition) throws IOException {
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    for (CaseFile.Row row : cases) {
      log.writeBytes(DefinitionCases.tabLine(row));
      log.write('\n');
    }
    Path file = Files.write(folder.resolve("cases.log"), log.toByteArray());
    String statements =
        STATEMENTS.replace("LOG", file.toString()).replace("DEFINITION", definition);
    try (PigSession pig = new PigSession(folder)) {
      List<Tuple> answers = pig.ask(statements, "answers");
      assertThat(answers).hasSameSizeAs(cases);
      return answers;
    }
  }

  private static List<CaseFile.Row> with(
      List<CaseFile.Row> cases, String column, Function<CaseFile.Row, String> cell) {
    return cases.stream().map(row -> row.with(column, cell.apply(row))).toList();
  }

  private static String latin(Object bytes) {
    return bytes == null ? "" : new String(((DataByteArray) bytes).get(), ISO_8859_1);
  }
}
