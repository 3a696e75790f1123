package org.wikimedia.analytics.kraken.jobs.zero;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wikimedia.analytics.kraken.jobs.input.PublishedContent;
import org.wikimedia.analytics.kraken.jobs.input.PublishedFile;
import org.wikimedia.analytics.kraken.request.Hour;

class HourRowsTest {
  private static final String HEADER = "hour\tsite\tviews";

  private static HourRows rows(String text) throws IOException {
    byte[] bytes = text.getBytes(UTF_8);
    PublishedContent content = new PublishedContent();
    content.read(
        new PublishedFile("zero", Hour.parse("2013-02-28T22"), "file:/counts/z.tsv", bytes.length),
        new ByteArrayInputStream(bytes));
    return new HourRows(content, HEADER);
  }

  private static HourRows row(String row) throws IOException {
    return rows(HEADER + "\n2013-02-28T22\tM\t1\n" + row + "\n");
  }

  @Test
  void rowsAreReadOneByOne() throws IOException {
    HourRows rows = row("2013-02-28T22\t\t7");
    assertThat(rows.next()).isTrue();
    assertThat(rows.cell(1)).hasToString("M");
    assertThat(rows.number(2)).isOne();
    assertThat(rows.next()).isTrue();
    assertThat(rows.cell(1).isEmpty()).isTrue();
    assertThat(rows.number(2)).isEqualTo(7);
    assertThat(rows.next()).isFalse();
  }

  @Test
  void aHeaderAloneIsAFileWithoutRows() throws IOException {
    assertThat(rows(HEADER + "\n").next()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"hour\tsite\n", "hour\tsite\tviews\tbytes\n", "Hour\tsite\tviews\n"})
  void anotherHeaderIsRefused(String text) {
    assertThatThrownBy(() -> rows(text))
        .hasMessage("/counts/z.tsv:1: the columns must be hour, site, views");
  }

  @Test
  void aFileThatIsCutOffIsRefused() throws IOException {
    assertThatThrownBy(() -> rows("")).hasMessage("/counts/z.tsv:1: the file is empty");
    assertThatThrownBy(() -> rows(HEADER))
        .hasMessage("/counts/z.tsv:1: the line has no end: the file is cut off");
    HourRows rows = rows(HEADER + "\n2013-02-28T22\tM\t1");
    assertThatThrownBy(rows::next)
        .hasMessage("/counts/z.tsv:2: the line has no end: the file is cut off");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'2013-02-28T22\tM' | 2 cells where the header has 3",
        "'2013-02-28T22\tM\t1\t2' | 4 cells where the header has 3",
        "'' | 1 cells where the header has 3",
        "'2013-02-28T23\tM\t1' | the hour '2013-02-28T23' in the file of 2013-02-28T22",
      })
  void aWrongRowIsNamedByItsLine(String row, String sentence) throws IOException {
    HourRows rows = row(row);
    rows.next();
    assertThatThrownBy(rows::next).hasMessage("/counts/z.tsv:3: " + sentence);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-1", "1.5", "1 ", "x", "18446744073709551616"})
  void whatIsNoNumberIsNamed(String number) throws IOException {
    HourRows rows = row("2013-02-28T22\tM\t" + number);
    rows.next();
    rows.next();
    assertThatThrownBy(() -> rows.number(2))
        .hasMessage("/counts/z.tsv:3: '" + number + "' is not a number");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "999999999999999999", "1000000000000000000", "18446744073709551615"})
  void numbersHave64BitsWithoutSign(String number) throws IOException {
    HourRows rows = row("2013-02-28T22\tM\t" + number);
    rows.next();
    rows.next();
    assertThat(Long.toUnsignedString(rows.number(2))).isEqualTo(number);
  }
}
