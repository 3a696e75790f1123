package org.wikimedia.analytics.kraken.launcher.hive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatementsTest {
  @Test
  void semicolonsPartStatements() {
    assertThat(Statements.of("SELECT 1;\n\nSELECT 2")).containsExactly("SELECT 1", "SELECT 2");
  }

  @Test
  void nothingIsNoStatement() {
    assertThat(Statements.of(" ;\n; -- only a comment; of one line\n;")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT ';'",
        "SELECT \";\"",
        "SELECT `;`",
        "SELECT 'it\\';s'",
        "SELECT '--;'",
        "SELECT 'open;"
      })
  void whatIsQuotedPartsNothing(String statement) {
    assertThat(Statements.of(statement)).containsExactly(statement);
  }

  @Test
  void aBackslashBeforeABackslashLeavesTheQuoteItsMeaning() {
    assertThat(Statements.of("SELECT '\\\\'; SELECT 2"))
        .containsExactly("SELECT '\\\\'", "SELECT 2");
  }

  @Test
  void commentsEndWithTheirLine() {
    assertThat(Statements.of("SELECT 1 -- one; 'not a text\n + 1;"))
        .containsExactly("SELECT 1 \n + 1");
  }

  @Test
  void oneDashIsAMinus() {
    assertThat(Statements.of("SELECT 2 - 1")).containsExactly("SELECT 2 - 1");
  }
}
