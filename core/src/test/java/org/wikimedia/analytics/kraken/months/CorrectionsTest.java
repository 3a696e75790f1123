package org.wikimedia.analytics.kraken.months;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wikimedia.analytics.kraken.data.DataException;
import org.wikimedia.analytics.kraken.data.DataFile;
import org.wikimedia.analytics.kraken.request.Hour;

class CorrectionsTest {
  private static final String HEADER = "when\twikis\tsites\trule\tvalue\treason\n";

  @TempDir private Path folder;

  private DataFile file(String text) throws IOException {
    Path file = folder.resolve("file.tsv");
    Files.writeString(file, text);
    return DataFile.of(file);
  }

  private Corrections corrections(String row) throws IOException {
    return Corrections.read(file(HEADER + row.replace('|', '\t') + "\n"), null);
  }

  private Corrections bad(String text) throws IOException {
    return Corrections.read(null, file(text));
  }

  private static boolean isBad(Corrections corrections, String hour) {
    return corrections.isBad(Hour.parse(hour));
  }

  @ParameterizedTest
  @CsvSource({
    "2013-02-28T22, 2013-02-28T22, 2013-02-28T22",
    "2013-02-28, 2013-02-28T00, 2013-02-28T23",
    "2012-02, 2012-02-01T00, 2012-02-29T23",
    "2011-12-23T01..2011-12-26T16, 2011-12-23T01, 2011-12-26T15",
    "2010-12..2011-02, 2010-12-01T00, 2011-01-31T23"
  })
  void aRangeIsHalfOpenAndIsWrittenAsItIsRead(String text, String first, String last) {
    HourRange range = RangeText.parse(text);
    assertThat(Hour.text(range.from())).isEqualTo(first);
    assertThat(Hour.text(range.until() - 1)).isEqualTo(last);
    assertThat(RangeText.of(range)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "2013-13, '2013-13' is no month",
    "2013-02-30, '2013-02-30' is no month",
    "2013-02-28T24, '2013-02-28T24' is no month",
    "yesterday, 'yesterday' is no month",
    "2013-02..2013-02, ends before it begins",
    "2013-03..2013-02, ends before it begins"
  })
  void refusesWhatIsNoRange(String text, String sentence) {
    assertThatThrownBy(() -> bad("2013-01-01\n" + text))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("file.tsv:2: ")
        .hasMessageContaining(sentence);
  }

  @Test
  void badDatesAreDatesAndRangesWithTheirReasons() throws IOException {
    Corrections corrections =
        bad(
            "Date,Comment\n"
                + "2013-02-05\n"
                + "2013-02-07,disk full, twice\n"
                + "2013-02-10T22..2013-02-11T02\tx\n");
    assertThat(isBad(corrections, "2013-02-05T23")).isTrue();
    assertThat(isBad(corrections, "2013-02-06T00")).isFalse();
    assertThat(isBad(corrections, "2013-02-10T21")).isFalse();
    assertThat(isBad(corrections, "2013-02-11T01")).isTrue();
    assertThat(isBad(corrections, "2013-02-11T02")).isFalse();
    assertThat(corrections.badDates())
        .containsEntry(LocalDate.of(2013, 2, 5), "")
        .containsEntry(LocalDate.of(2013, 2, 7), "disk full, twice")
        .containsEntry(LocalDate.of(2013, 2, 10), "x")
        .containsEntry(LocalDate.of(2013, 2, 11), "x")
        .hasSize(4);
  }

  @Test
  void aDateMustNotStandTwice() {
    assertThatThrownBy(() -> bad("2013-02-05\n2013-02-05\tagain\n"))
        .hasMessageEndingWith("file.tsv:2: 2013-02-05 stands here twice");
  }

  @Test
  void daysAreCutWhereARangeBeginsOrEnds() throws IOException {
    DayParts parts = DayParts.at(bad("2013-02-10T22..2013-02-11T02").edges());
    assertThat(start(parts, "2013-02-10T21")).isEqualTo("2013-02-10T00");
    assertThat(start(parts, "2013-02-10T23")).isEqualTo("2013-02-10T22");
    assertThat(start(parts, "2013-02-11T01")).isEqualTo("2013-02-11T00");
    assertThat(start(parts, "2013-02-11T02")).isEqualTo("2013-02-11T02");
    assertThat(start(parts, "2013-02-12T05")).isEqualTo("2013-02-12T00");
  }

  private static String start(DayParts parts, String hour) {
    return Hour.text(parts.start(Hour.parse(hour)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "2010-04|*|*|times|1.2|lost; 'times' is no rule; there are factor, instead-of-scaling",
        "2010-04|*|*|factor|1,2|lost; '1,2' is no number from 0 on",
        "2010-04|*|*|factor|1e400|lost; '1e400' is more than anything could be corrected by",
        "2010-04|*|*|factor|-1|lost; '-1' is no number from 0 on",
        "2010-04|*|*|views-per-hour|1.5|lost; '1.5' is no whole number of views from 0 on",
        "2010-04|*|*|note|1|lost; a note has no value, but a '-'",
        "2010-04|*|*|factor|1.2| ; a correction must have a reason",
        "2010-04|*|Y|factor|1.2|lost; 'Y' is no site",
        "2010-04|EN|*|factor|1.2|lost; 'EN' is no wiki like en.wikipedia.org",
        "2010-4|*|*|factor|1.2|lost; '2010-4' is no month",
        "2010-04|*|*|factor|1.2; 5 cells where the header has 6"
      })
  void refusesWhatIsNoCorrection(String row, String sentence) {
    assertThatThrownBy(() -> corrections(row))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("file.tsv:2: ")
        .hasMessageContaining(sentence);
  }

  @Test
  void aCorrectionTellsWhatItDoes() throws IOException {
    assertThat(corrections("2010-04|*|X M|factor|1.241|packets were lost").rows())
        .extracting(Correction::text)
        .containsExactly("2010-04 * factor 1.241: packets were lost");
  }

  @Test
  void aFileWithoutRowsCorrectsNothing() throws IOException {
    assertThat(Corrections.read(file(HEADER), file("# none\n")).edges()).isEmpty();
  }

  @Test
  void theSampleFilesAreRead() {
    Path samples = Path.of("..", "samples", "report-card");
    Corrections corrections =
        Corrections.read(
            DataFile.of(samples.resolve("corrections.tsv")),
            DataFile.of(samples.resolve("bad-dates.tsv")));
    assertThat(corrections.bad()).hasSize(12);
    assertThat(corrections.rows()).hasSize(15);
    // the last file that was left out is named by 23:00, the end of the hour it holds
    assertThat(isBad(corrections, "2013-01-07T22")).isTrue();
    assertThat(isBad(corrections, "2013-01-07T23")).isFalse();
  }
}
