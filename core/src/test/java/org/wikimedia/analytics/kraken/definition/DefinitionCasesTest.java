package org.wikimedia.analytics.kraken.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wikimedia.analytics.kraken.cases.CaseFile;
import org.wikimedia.analytics.kraken.cases.DefinitionCases;
import org.wikimedia.analytics.kraken.data.DataFiles;
import org.wikimedia.analytics.kraken.request.LogFormat;
import org.wikimedia.analytics.kraken.request.ParseStatus;
import org.wikimedia.analytics.kraken.request.Request;
import org.wikimedia.analytics.kraken.request.RequestParser;

/** Runs every case of every definition, in each log format that can carry it. */
class DefinitionCasesTest {
  private final RequestParser parser = new RequestParser(LogFormat.AUTO);
  private final Request request = new Request();

  private record Case(String definition, String format, CaseFile.Row row, byte[] line) {
    @Override
    public String toString() {
      return row + ", " + format;
    }
  }

  /** A case in a format that cannot carry it, a space format with spaces say, is none. */
  static List<Case> cases() {
    List<Case> cases = new ArrayList<>();
    for (String definition : Definitions.shipped()) {
      for (CaseFile.Row row : DefinitionCases.of(definition)) {
        cases.add(new Case(definition, "tab", row, DefinitionCases.tabLine(row)));
        cases.add(new Case(definition, "kraken", row, DefinitionCases.krakenLine(row)));
        cases.add(new Case(definition, "space", row, DefinitionCases.spaceLine(row)));
        cases.add(new Case(definition, "json", row, DefinitionCases.jsonLine(row)));
      }
    }
    cases.removeIf(asked -> asked.line() == null);
    return cases;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void givesTheVerdictCodeTitleAndBytesOfTheCase(Case asked) {
    check(asked, asked.line());
  }

  private void check(Case asked, byte[] line) {
    CaseFile.Row row = asked.row();
    PageviewDefinition definition = DefinitionsForTests.get(asked.definition());
    assertThat(parser.parse(line, request)).isEqualTo(ParseStatus.PARSED);
    Verdict verdict = definition.judge(request);
    assertThat(verdict.name()).as("verdict of %s", row).isEqualTo(row.get("verdict"));
    if (verdict.isCounted()) {
      PageView view = definition.view();
      assertThat(view.project().code()).as("code of %s", row).isEqualTo(row.get("code"));
      assertThat(view.publishedTitle().toLatin1().replaceAll("[ \t\r\n]", "_"))
          .as("title of %s", row)
          .isEqualTo(row.get("title"));
      String bytes = Long.toUnsignedString(view.bytes());
      assertThat(bytes).as("bytes of %s", row).isEqualTo(row.get("bytes", bytes));
    }
  }

  /** Loads each definition once. */
  private static final class DefinitionsForTests {
    private static final java.util.Map<String, PageviewDefinition> LOADED =
        new java.util.HashMap<>();

    static PageviewDefinition get(String name) {
      return LOADED.computeIfAbsent(name, n -> Definitions.load(DataFiles.shipped(), n));
    }
  }
}
