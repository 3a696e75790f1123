package org.wikimedia.analytics.kraken.hive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wikimedia.analytics.kraken.cases.AskedCases;

/** No file of core's cases is forgotten here. */
class CaseFilesTest {
  /** Files that nobody can ask Hive, and why. */
  private static final Map<String, String> UNASKED =
      Map.of("databases.tsv", "codes of published counts, whose wikis only the report card tells");

  @Test
  void allCasesAreAsked() throws IOException {
    assertThat(AskedCases.forgotten(Path.of("src/test/java"))).isEqualTo(UNASKED.keySet());
  }
}
