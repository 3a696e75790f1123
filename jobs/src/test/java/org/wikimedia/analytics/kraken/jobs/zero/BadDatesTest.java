package org.wikimedia.analytics.kraken.jobs.zero;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BadDatesTest {
  @TempDir private Path folder;

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("bad.tsv"), text);
  }

  @Test
  void aDateMayHaveAReason() throws IOException {
    assertThat(BadDates.read(file("# lost\n2013-02-28\tlines were lost\n\n2013-01-31\n")))
        .containsExactly(Map.entry("2013-01-31", ""), Map.entry("2013-02-28", "lines were lost"));
  }

  @Test
  void aFileOfCommentsHoldsNoBadDates() throws IOException {
    assertThat(BadDates.read(file("# date TAB reason\n\n"))).isEmpty();
    assertThat(BadDates.read(file(""))).isEmpty();
  }

  @Test
  void withoutAFileNoDateIsBad() {
    assertThat(BadDates.read(null)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2013-02-30 | 2: '2013-02-30' is not a date like 2013-01-31",
        "2013-2-3 | 2: '2013-2-3' is not a date like 2013-01-31",
        "2013-02-28T22 | 2: '2013-02-28T22' is not a date like 2013-01-31",
        "+12013-02-28 | 2: '+12013-02-28' is not a date like 2013-01-31",
        "'2013-02-27 lost' | 2: '2013-02-27 lost' is not a date like 2013-01-31",
        "2013-01-31 | 2: 2013-01-31 stands here twice",
        "'2013-02-27\ta\tb' | 2: a date, and behind a TAB its reason, are all a line holds",
      })
  void nonsenseIsNamedByFileAndLine(String line, String sentence) throws IOException {
    Path file = file("2013-01-31\n" + line + "\n");
    assertThatThrownBy(() -> BadDates.read(file)).hasMessage(file + ":" + sentence);
  }

  @Test
  void aLeapDayIsADateInLeapYearsOnly() throws IOException {
    assertThat(BadDates.read(file("2012-02-29\n"))).containsKey("2012-02-29");
    Path file = file("2013-02-29\n");
    assertThatThrownBy(() -> BadDates.read(file)).hasMessageContaining("bad.tsv:1: '2013-02-29'");
  }

  @Test
  void aFileThatIsNotThereIsRefused() {
    assertThatThrownBy(() -> BadDates.read(folder))
        .hasMessage("--bad-dates takes a file, and " + folder + " is none");
  }
}
