package org.wikimedia.analytics.kraken.data;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wikimedia.analytics.kraken.definition.Definitions;

class DataFilesTest {
  @TempDir Path folder;

  @Test
  void holdsTheShippedFiles() {
    DataFiles files = DataFiles.shipped();
    assertThat(files.has("languages.txt")).isTrue();
    assertThat(files.has("definitions/pageview.definition")).isTrue();
    assertThat(files.has("none.txt")).isFalse();
    assertThat(files.read("languages.txt").entries()).contains("en", "be-x-old");
    assertThat(files.replaced()).isEmpty();
  }

  @Test
  void namesAFileThatIsNotThere() {
    assertThatThrownBy(() -> DataFiles.shipped().read("none.txt"))
        .isInstanceOf(DataException.class)
        .hasMessage("there is no data file none.txt");
  }

  @Test
  void replacesOneByOne() {
    DataFiles files = DataFiles.with(Map.of("languages.txt", bytes("xx\n")));
    assertThat(files.read("languages.txt").entries()).containsExactly("xx");
    assertThat(files.read("projects.tsv").lines()).hasSizeGreaterThan(5);
    assertThat(DataFiles.shipped().read("languages.txt").entries()).contains("en");
    assertThat(files.replaced()).containsOnlyKeys("languages.txt");
  }

  @Test
  void takesFilesThatAreNotShipped() {
    DataFiles files = DataFiles.with(Map.of("own.txt", bytes("a")));
    assertThat(files.has("own.txt")).isTrue();
    assertThat(files.read("own.txt").entries()).containsExactly("a");
  }

  @Test
  void doesNotFallBackOnTheShippedFile() {
    DataFiles files = DataFiles.with(Map.of("languages.txt", bytes("")));
    assertThatThrownBy(() -> files.read("languages.txt"))
        .isInstanceOf(DataException.class)
        .hasMessage("languages.txt: holds nothing but comments");
  }

  @Test
  void isNotChangedFromOutside() {
    Map<String, byte[]> own = new HashMap<>(Map.of("languages.txt", bytes("xx")));
    DataFiles files = DataFiles.with(own);
    own.clear();
    assertThat(files.read("languages.txt").entries()).containsExactly("xx");
  }

  @Test
  void readsAFolder() throws IOException {
    Files.createDirectories(folder.resolve("definitions"));
    Files.createDirectories(folder.resolve("empty"));
    Files.write(folder.resolve("languages.txt"), bytes("xx"));
    Files.write(folder.resolve("definitions/own.definition"), bytes("name own"));
    DataFiles files = DataFiles.with(folder);
    assertThat(files.replaced()).containsOnlyKeys("languages.txt", "definitions/own.definition");
    assertThat(files.read("languages.txt").entries()).containsExactly("xx");
    assertThat(files.has("definitions/own.definition")).isTrue();
    assertThat(files.has("definitions/pageview.definition")).isTrue();
    assertThat(files.has("empty")).isFalse();
  }

  @Test
  void readsAnEmptyFolder() throws IOException {
    assertThat(DataFiles.with(folder).replaced()).isEmpty();
    assertThat(DataFiles.with(folder).has("languages.txt")).isTrue();
  }

  @Test
  void refusesAFolderThatIsNotThere() {
    assertThatThrownBy(() -> DataFiles.with(folder.resolve("none")))
        .isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void changesWhatADefinitionCounts() {
    String text = "name own\nversion 1\nprojects nonsense\n";
    DataFiles files = DataFiles.with(Map.of("definitions/own.definition", bytes(text)));
    assertThatThrownBy(() -> Definitions.load(files, "own"))
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith("definitions/own.definition:3: ");
    for (String name : List.of("none", "../own", "OWN", "")) {
      assertThatThrownBy(() -> Definitions.load(files, name))
          .isInstanceOf(DataException.class)
          .hasMessageStartingWith("there is no definition '" + name + "'; there are ");
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
