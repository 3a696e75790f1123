package org.wikimedia.analytics.kraken.jobs.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFilesTest {

  @TempDir Path root;

  private Path folder;

  @BeforeEach
  void makeFolderWithSpace() throws IOException {
    folder = Files.createDirectory(root.resolve("raw logs"));
  }

  @Test
  void aFileIsItself() throws IOException {
    write("b.log", "xyz");
    assertThat(LogFiles.resolve(List.of(folder + "/b.log"), new Configuration(false)))
        .singleElement()
        .satisfies(file -> assertThat(file.path()).isEqualTo("file:" + folder + "/b.log"))
        .satisfies(file -> assertThat(file.length()).isEqualTo(3));
  }

  @Test
  void foldersAreWalkedToTheBottomInOrder() throws IOException {
    write("b/2.log", "");
    write("b/1.gz", "");
    write("a", "");
    write("c/d/e/3", "");
    assertThat(resolve("")).containsExactly("a", "b/1.gz", "b/2.log", "c/d/e/3");
  }

  @Test
  void hiddenNamesAreLeftOutOfWalksOnly() throws IOException {
    write("_SUCCESS", "");
    write(".a.crc", "");
    write("_temporary/a", "");
    write("a", "");
    assertThat(resolve("")).containsExactly("a");
    assertThat(resolve("_SUCCESS", ".a.crc")).containsExactly(".a.crc", "_SUCCESS");
    assertThat(resolve("_temporary")).containsExactly("_temporary/a");
  }

  @Test
  void globsMatchFilesAndFolders() throws IOException {
    write("2013/01/a", "");
    write("2013/02/b", "");
    write("2014/01/c", "");
    assertThat(resolve("2013/*")).containsExactly("2013/01/a", "2013/02/b");
    assertThat(resolve("201{3,4}/01/?")).containsExactly("2013/01/a", "2014/01/c");
  }

  @Test
  void aNameWithGlobCharactersThatExistsIsItself() throws IOException {
    write("log[1]", "");
    write("log1", "");
    assertThat(resolve("log[1]")).containsExactly("log[1]");
    assertThat(resolve("log[12]")).containsExactly("log1");
  }

  @Test
  void aFileNamedTwiceIsReadOnce() throws IOException {
    write("a", "");
    write("b", "");
    assertThat(resolve("a", "", "*", "b")).containsExactly("a", "b");
    assertThat(resolve("a", "../raw logs/a")).containsExactly("a");
  }

  @Test
  void aMissingPathIsNamed() {
    assertMissing(() -> resolve("gone"), folder + "/gone does not exist.");
  }

  @Test
  void aPathBelowAFileIsNamed() throws IOException {
    write("a", "");
    assertMissing(() -> resolve("a/b"), folder + "/a/b does not exist.");
  }

  @Test
  void aGlobThatMatchesNothingIsNamed() {
    assertMissing(() -> resolve("*.gz"), folder + "/*.gz matches nothing.");
  }

  @Test
  void aFolderWithoutFilesIsNamed() throws IOException {
    Files.createDirectories(folder.resolve("empty/inside"));
    write("empty/_SUCCESS", "");
    assertMissing(() -> resolve("empty"), folder + "/empty holds no files to read.");
  }

  @Test
  void everyPathMustHoldFiles() throws IOException {
    write("a", "");
    Files.createDirectory(folder.resolve("empty"));
    assertMissing(() -> resolve("a", "empty"), folder + "/empty holds no files to read.");
  }

  @Test
  void whatCannotBeReadIsRefusedInsideWalksToo() throws IOException {
    write("a.log", "");
    write("b.LZO", "");
    assertThatThrownBy(() -> resolve(""))
        .isInstanceOf(InputRefusedException.class)
        .isNotInstanceOf(InputMissingException.class)
        .hasMessage(
            folder + "/b.LZO cannot be read: logs are plain text, .gz, .bz2, .zst or .snappy.");
    assertThat(resolve("a.log")).containsExactly("a.log");
  }

  @Test
  void whatIsNoPathIsRefused() {
    assertThatThrownBy(() -> LogFiles.resolve(List.of("a:b"), new Configuration(false)))
        .isInstanceOf(InputRefusedException.class)
        .hasMessage("\"a:b\" is not a path.");
  }

  @Test
  void pathsAreSplitAtCommasOutsideBraces() {
    assertThat(LogFiles.splitAtCommas("a, b c,/x/{1,2}/{3,{4,5}},,d}e,f"))
        .containsExactly("a", "b c", "/x/{1,2}/{3,{4,5}}", "d}e", "f");
    assertThat(LogFiles.splitAtCommas("")).isEmpty();
  }

  private static void assertMissing(ThrowingCallable call, String message) {
    assertThatThrownBy(call).isInstanceOf(InputMissingException.class).hasMessage(message);
  }

  /** Resolves names in the folder; gives names in the folder. */
  private List<String> resolve(String... names) throws IOException {
    List<String> paths = Arrays.stream(names).map(name -> folder + "/" + name).toList();
    return LogFiles.resolve(paths, new Configuration(false)).stream()
        .map(file -> file.path().substring(("file:" + folder + "/").length()))
        .toList();
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
