package org.wikimedia.analytics.kraken.jobs.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SampleTableTest {
  @Test
  void rowsComeWithoutCommentsAndBlankLines() {
    assertThat(SampleTable.rows("wikis.tsv", 7))
        .isNotEmpty()
        .allMatch(row -> row[0].matches("[1-9]\\d*"));
  }

  @Test
  void wrongNumberOfColumnsNamesFileAndLine() {
    assertThatThrownBy(() -> SampleTable.rows("wikis.tsv", 6))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("sample/wikis.tsv line 3 has 7 columns, not 6.");
  }

  @Test
  void missingTableIsNamed() {
    assertThatThrownBy(() -> SampleTable.rows("nowhere.tsv", 1))
        .hasMessage("sample/nowhere.tsv is missing from the class path.");
  }
}
