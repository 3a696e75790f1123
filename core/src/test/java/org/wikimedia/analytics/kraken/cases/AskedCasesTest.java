package org.wikimedia.analytics.kraken.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AskedCasesTest {
  @TempDir private Path sources;

  @Test
  void coreAsksAllCases() throws IOException {
    assertThat(AskedCases.forgotten(Path.of("src/test/java"))).isEmpty();
  }

  @Test
  void aFileNobodyAsksIsForgotten() throws IOException {
    Files.writeString(sources.resolve("SomeTest.java"), "CaseFile.read(\"times.tsv\"); // hosts");

    assertThat(AskedCases.forgotten(sources))
        .doesNotContain("times.tsv")
        .contains("hosts.tsv", "definitions/pageview.tsv")
        .hasSize(AskedCases.all().size() - 1);
  }

  @Test
  void aFileOfDataWithTheSameNameIsNoCase() throws IOException {
    Files.writeString(sources.resolve("SomeTest.java"), "files.read(\"carriers.tsv\")");

    assertThat(AskedCases.forgotten(sources)).contains("carriers.tsv");
  }

  @Test
  void allDefinitionsAreAskedAtOnce() throws IOException {
    Files.writeString(sources.resolve("A.java"), "return Definitions.shipped();");
    assertThat(AskedCases.forgotten(sources)).contains("definitions/pageview.tsv");

    Files.writeString(sources.resolve("B.java"), "rows = DefinitionCases.of(definition);");
    assertThat(AskedCases.forgotten(sources))
        .contains("hosts.tsv")
        .noneMatch(name -> name.startsWith("definitions/"));
  }
}
