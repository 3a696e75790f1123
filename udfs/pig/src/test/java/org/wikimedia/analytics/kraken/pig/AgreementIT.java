package org.wikimedia.analytics.kraken.pig;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pig.data.DataByteArray;
import org.apache.pig.data.Tuple;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wikimedia.analytics.kraken.cases.CaseFile;
import org.wikimedia.analytics.kraken.cases.DefinitionCases;
import org.wikimedia.analytics.kraken.definition.Definitions;

/** Every case of every definition, asked through Pig about a loaded line. */
class AgreementIT {
  private static final String STATEMENTS =
      """
      requests = LOAD '%s' USING org.wikimedia.analytics.kraken.pig.RequestLogLoader('tab');
      answers = FOREACH requests GENERATE
          FLATTEN(CountedView('%<s', hour, ip, status, response_size, http_method, url,
              content_type, referer, x_forwarded_for, user_agent, x_analytics)),
          PageviewVerdict('%<s', hour, ip, status, response_size, http_method, url,
              content_type, referer, x_forwarded_for, user_agent, x_analytics),
          ProjectCode('%<s', url), PageTitle('%<s', url);
      """;

  @TempDir private Path folder;

  static List<String> definitions() {
    return Definitions.shipped();
  }

  @ParameterizedTest
  @MethodSource("definitions")
  void verdictCodeTitleAndBytesAreThoseOfTheCases(String definition) throws IOException {
    List<CaseFile.Row> rows =
        DefinitionCases.of(definition).stream()
            .filter(row -> new String(DefinitionCases.tabLine(row), ISO_8859_1).indexOf('\n') < 0)
            .toList();
    List<Tuple> answers = ask(definition, rows);

    assertThat(answers).hasSameSizeAs(rows);
    for (int i = 0; i < rows.size(); i++) {
      check(rows.get(i), answers.get(i));
    }
  }

  private List<Tuple> ask(String definition, List<CaseFile.Row> rows) throws IOException {
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    for (CaseFile.Row row : rows) {
      log.writeBytes(DefinitionCases.tabLine(row));
      log.write('\n');
    }
    Path file = folder.resolve(definition);
    Files.write(file, log.toByteArray());
    String statements = STATEMENTS.replace("%<s", definition).formatted(file);
    try (PigSession pig = new PigSession(folder)) {
      return pig.ask(statements, "answers");
    }
  }

  private static void check(CaseFile.Row row, Tuple answer) throws IOException {
    assertThat(answer.get(0)).as("verdict of %s", row).isEqualTo(row.get("verdict"));
    assertThat(answer.get(7)).as("verdict of %s", row).isEqualTo(row.get("verdict"));
    if (!row.get("verdict").equals("counted")) {
      assertThat(answer.get(1)).as("code of %s", row).isNull();
      return;
    }
    assertThat(latin(answer.get(1))).as("code of %s", row).isEqualTo(row.get("code"));
    assertThat(latin(answer.get(8))).as("code of %s", row).isEqualTo(row.get("code"));
    assertThat(latin(answer.get(5))).as("title of %s", row).isEqualTo(row.get("title"));
    assertThat(latin(answer.get(9))).as("title of %s", row).isEqualTo(row.get("title"));
    String bytes = Long.toUnsignedString((Long) answer.get(6));
    assertThat(bytes).as("bytes of %s", row).isEqualTo(row.get("bytes", bytes));
  }

  private static String latin(Object bytes) {
    return new String(((DataByteArray) bytes).get(), ISO_8859_1);
  }
}
