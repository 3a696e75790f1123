package org.wikimedia.analytics.kraken.jobs.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AggregateCheckTest {
  private static final String HEADER = "Date,Total,Desktop site,Mobile site,Zero site\r\n";

  @TempDir private Path folder;
  @TempDir private Path other;
  private LimnTree tree;

  @BeforeEach
  void makeTree() throws IOException {
    tree = new LimnTree(folder);
    for (String name :
        List.of("daily_raw", "daily", "weekly_rescaled", "monthly_rescaled", "yearly_rescaled")) {
      write(name, "enwiki", "2013-02-01,9,6,2,1", "2013-02-02,5,5,,");
      write(name, "dewiki", "2013-02-01,4,4,0,0");
      write(name, "all", "2013-02-01,13,10,2,1", "2013-02-02,5,5,,");
    }
  }

  private void write(String name, String wiki, String... rows) throws IOException {
    String text = HEADER + String.join("\r\n", rows) + "\r\n";
    tree.write("aggregates/" + name + "/" + wiki + ".csv", text);
  }

  @Test
  void refusesNothingInWhatHolds() throws IOException {
    assertThat(tree.refused()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "total-differs  | 9,6,2,1    | 10,6,2,1",
        "cell-count     | 9,6,2,1    | 9,6,2",
        "cell-no-number | 9,6,2,1    | 9,6,2,-1",
        "cell-no-number | 5,5,,      | 5,5,,NaN",
        "date-twice     | 2013-02-02 | 2013-02-01",
        "date-order     | 2013-02-02 | 2013-01-31",
        "label-differs  | Desktop    | Desk top"
      })
  void catchesByName(String check, String old, String now) throws IOException {
    tree.edit("aggregates/daily/enwiki.csv", old, now);
    assertThat(tree.refused()).contains(check);
  }

  @Test
  void allMustBeTheSumOfTheWikis() throws IOException {
    write("monthly_rescaled", "all", "2013-02-01,14,11,2,1", "2013-02-02,5,5,,");
    assertThat(tree.findings())
        .filteredOn(Finding::isRefused)
        .extracting(Finding::sentence)
        .containsExactly(
            "Total is 14, the wikis come to 13", "Desktop site is 11, the wikis come to 10");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "date-missing   | 2013-02-01,13,10,2,1",
        "total-differs  | 2013-02-01,13,10,2,1 2013-02-02,5,5,0,",
        "total-differs  | 2013-02-01,12,10,2, 2013-02-02,5,5,,"
      })
  void allMustHaveEveryDateAndCellThatAWikiHas(String check, String rows) throws IOException {
    write("daily", "all", rows.split(" "));
    assertThat(tree.refused()).containsExactly(check);
  }

  @Test
  void thereMustBeAFileOfAll() throws IOException {
    Files.delete(folder.resolve("aggregates/daily/all.csv"));
    assertThat(tree.refused()).containsExactly("aggregate-none");
  }

  @Test
  void rawCountsHaveARowADay() throws IOException {
    write("daily_raw", "dewiki", "2013-02-01,4,4,0,0", "2013-02-03,0,0,,");
    write("daily_raw", "all", "2013-02-01,13,10,2,1", "2013-02-02,5,5,,", "2013-02-03,0,0,,");
    assertThat(tree.findings())
        .filteredOn(Finding::isRefused)
        .extracting(Finding::text)
        .containsExactly(
            "date-missing aggregates/daily_raw/dewiki.csv:3: there is no row of 2013-02-02");
  }

  @Test
  void aLargeWikiMustNotBeEmptyWhereOthersAreNot() throws IOException {
    write("daily", "enwiki");
    write("daily", "all", "2013-02-01,4,4,0,0");
    assertThat(tree.refused()).containsExactly("file-empty");
  }

  @Test
  void beforeAYearIsOverAllFilesAreEmpty() throws IOException {
    write("yearly_rescaled", "enwiki");
    write("yearly_rescaled", "dewiki");
    write("yearly_rescaled", "all");
    assertThat(tree.refused()).isEmpty();
  }

  @Test
  void aTableIsOldIfTheNextPeriodIsOverToo() throws IOException {
    write("yearly_rescaled", "enwiki", "2011,1,1,,");
    write("yearly_rescaled", "dewiki");
    write("yearly_rescaled", "all", "2011,1,1,,");
    write("monthly_rescaled", "enwiki", "2013-02,1,1,,");
    write("monthly_rescaled", "all", "2013-02,1,1,,");
    write("monthly_rescaled", "dewiki", "2013-02,0,0,,");
    assertThat(tree.findings())
        .filteredOn(finding -> finding.check().equals("not-fresh"))
        .extracting(Finding::sentence)
        .contains("it ends with 2011")
        .noneMatch(sentence -> sentence.contains("2013-02,") || sentence.endsWith("2013-02"));
  }

  private List<Finding> changes(String daily, String raw) throws IOException {
    LimnTree previous = new LimnTree(Files.createTempDirectory(other, "previous"));
    previous.write("aggregates/daily/enwiki.csv", HEADER + daily + "\r\n");
    previous.write("aggregates/daily_raw/enwiki.csv", HEADER + raw + "\r\n");
    return tree.validation().previous(previous.root(), BigDecimal.valueOf(2)).findings().stream()
        .filter(finding -> List.of("restated", "date-gone").contains(finding.check()))
        .toList();
  }

  @Test
  void aChangedCellIsRefusedUnlessABadDateExplainsIt() throws IOException {
    assertThat(changes("2013-02-01,9,6,2,1", "2013-02-01,9,6,2,1")).isEmpty();
    assertThat(changes("2013-02-01,18,15,2,1", "2013-02-01,9,6,2,1"))
        .extracting(Finding::text)
        .containsExactly(
            "restated aggregates/daily/enwiki.csv:2: 2013-02-01 Total was 18, is 9 (-50.0 %), and"
                + " no correction explains it",
            "restated aggregates/daily/enwiki.csv:2: 2013-02-01 Desktop site was 15, is 6"
                + " (-60.0 %), and no correction explains it");
  }

  @Test
  void aDayMayGoBecauseItIsBadNowButItsRawCountsStay() throws IOException {
    tree.write(
        "reportcard.json",
        "{\"bad\": [{\"key\": \"2013-01-31\", \"from\": \"2013-01-31T03\", \"until\":"
            + " \"2013-01-31T05\", \"text\": \"disk full\"}]}");
    assertThat(changes("2013-01-31,5,5,,", "2013-01-31,5,5,,"))
        .extracting(finding -> finding.level() + " " + finding.place())
        .containsExactly(
            "REFUSED aggregates/daily_raw/enwiki.csv", "EXPLAINED aggregates/daily/enwiki.csv");
  }
}
