package org.wikimedia.analytics.kraken.data;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class DataFileTest {
  @Test
  void leavesCommentsAndBlankLinesOut() {
    DataFile file = file("# a comment\n\na\n  \n \t\n#\nb # no comment\n # neither\n");
    assertThat(file.lines())
        .extracting(DataFile.Line::text)
        .containsExactly("a", "b # no comment", " # neither");
    assertThat(file.name()).isEqualTo("words.txt");
  }

  @Test
  void namesFileAndLine() {
    DataFile file = file("# a comment\n\na\n\nb\n");
    assertThat(file.lines().get(0).wrong("it is wrong")).hasMessage("words.txt:3: it is wrong");
    assertThat(file.lines().get(1).wrong("it is wrong")).hasMessage("words.txt:5: it is wrong");
  }

  @Test
  void countsLinesThatEndInBothWays() {
    DataFile file = file("a\r\n\r\nb\nc");
    assertThat(file.lines()).extracting(DataFile.Line::text).containsExactly("a", "b", "c");
    assertThat(file.lines().get(2).wrong("no")).hasMessage("words.txt:4: no");
  }

  @Test
  void readsUtf8() {
    assertThat(file("\u00e9\u20ac").lines().get(0).text()).isEqualTo("\u00e9\u20ac");
  }

  @Test
  void splitsWordsAtWhiteSpaceAndCellsAtTabs() {
    DataFile.Line line = file(" a  b\tc \t").lines().get(0);
    assertThat(line.words()).containsExactly("a", "b", "c");
    assertThat(line.cells()).containsExactly(" a  b", "c ", "");
  }

  @Test
  void refusesAFileOfNothing() {
    for (String nothing : List.of("", "\n", "# a comment\n", "  \n#")) {
      refuses(() -> file(nothing), "words.txt: holds nothing but comments");
    }
  }

  @Test
  void givesTheRowsBelowItsHeader() {
    List<DataFile.Line> rows = file("# what\ncode\tname\na\tb\nc\t\n").rows("code", "name");
    assertThat(rows)
        .extracting(DataFile.Line::cells)
        .containsExactly(List.of("a", "b"), List.of("c", ""));
  }

  @Test
  void refusesRowsThatDoNotFit() {
    refuses(
        () -> file("# what\ncode\ta\n").rows("code", "name"),
        "words.txt:2: the columns must be code, name");
    refuses(
        () -> file("code\tname\tmore\nx\ty\tz").rows("code", "name"),
        "words.txt:1: the columns must be code, name");
    refuses(
        () -> file("name\tcode\nx\ty").rows("code", "name"),
        "words.txt:1: the columns must be code, name");
    refuses(
        () -> file("code\tname\n# nothing\n").rows("code", "name"),
        "words.txt:1: there is no row below the header");
    refuses(
        () -> file("code\tname\na\tb\nc\n").rows("code", "name"),
        "words.txt:3: 1 cells where the header has 2");
    refuses(
        () -> file("code\tname\na\tb\t\n").rows("code", "name"),
        "words.txt:2: 3 cells where the header has 2");
  }

  @Test
  void givesItsEntries() {
    assertThat(file("a\nb c\nA\n").entries()).containsExactly("a", "b c", "A");
    refuses(() -> file("a\n\n#\na").entries(), "words.txt:4: 'a' stands here twice");
  }

  private static void refuses(ThrowingCallable call, String message) {
    assertThatThrownBy(call).isInstanceOf(DataException.class).hasMessage(message);
  }

  private static DataFile file(String content) {
    return new DataFile("words.txt", content.getBytes(UTF_8));
  }
}
