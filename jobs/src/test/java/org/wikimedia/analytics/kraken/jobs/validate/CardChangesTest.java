package org.wikimedia.analytics.kraken.jobs.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.wikimedia.analytics.kraken.jobs.cli.CommandException;

/** A card against the one before it. */
class CardChangesTest {
  private static final String CSV = "datafiles/views_by_project.csv";
  private static final String SOURCE = "datasources/views_by_project.json";

  @TempDir private Path folder;
  private LimnTree card;
  private LimnTree previous;

  @BeforeEach
  void makeTrees() throws IOException {
    card = new LimnTree(folder.resolve("card"));
    previous = new LimnTree(folder.resolve("previous"));
  }

  private List<Finding> findings(String threshold) throws IOException {
    return card.validation().previous(previous.root(), new BigDecimal(threshold)).findings();
  }

  private List<String> texts() throws IOException {
    return findings("2").stream().map(Finding::text).toList();
  }

  @Test
  void findsNothingInTheSameCard() throws IOException {
    assertThat(findings("2")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "1000, 982, 100, ''",
    "1000, 980, 100, refused",
    "1000, 1020, 100, refused",
    "1000, 1019, 100, ''",
    "0, 1, 1, refused",
    "0, 0, 1, ''",
    "1000, 980, 2.1, ''"
  })
  void refusesChangesFromTheThresholdOn(String old, String now, String threshold, String outcome)
      throws IOException {
    String percent = threshold.equals("2.1") ? "2.1" : "2";
    previous.write(CSV, "Month,Total,Wikipedia,Wikinews\n2012/12/01,," + old + ",\n");
    card.write(
        CSV,
        "Month,Total,Wikipedia,Wikinews\n2012/12/01,," + now + ",\n2013/01/01,,,\n2013/02/01,,,\n");
    assertThat(findings(percent))
        .extracting(Finding::check)
        .isEqualTo(outcome.isEmpty() ? List.of() : List.of("restated"));
  }

  @Test
  void saysWhatACellWas() throws IOException {
    previous.edit(CSV, "1000,900,100", "1200,1100,100");
    assertThat(texts())
        .containsExactly(
            "restated "
                + CSV
                + ":2: 2012/12/01 Total was 1200, is 1000 (-16.7 %), and no"
                + " correction explains it",
            "restated "
                + CSV
                + ":2: 2012/12/01 Wikipedia was 1100, is 900 (-18.2 %), and no"
                + " correction explains it");
  }

  @Test
  void aCorrectionThatIsNewExplainsTheCellsItTouches() throws IOException {
    previous.edit(CSV, "1000,900,100", "1200,1100,100");
    card.write("reportcard.json", record("2012-12", "wikipedia", "2012-12 banners"));
    assertThat(findings("2"))
        .extracting(finding -> finding.level() + " " + finding.sentence())
        .containsExactly(
            "REFUSED 2012/12/01 Total was 1200, is 1000 (-16.7 %), and no correction explains it",
            "EXPLAINED 2012/12/01 Wikipedia was 1100, is 900 (-18.2 %) because of 2012-12 banners:"
                + " TEXT");
  }

  @Test
  void aCorrectionThatWasThereBeforeExplainsNothing() throws IOException {
    previous.edit(CSV, "1000,900,100", "1000,1100,100");
    String record = record("2012-12", "wikipedia", "2012-12 banners");
    card.write("reportcard.json", record);
    previous.write("reportcard.json", record);
    assertThat(findings("2")).extracting(Finding::isRefused).containsExactly(true);
  }

  @Test
  void aReasonThatIsWordedOtherwiseExplainsNothing() throws IOException {
    previous.edit(CSV, "1000,900,100", "1000,1100,100");
    String record = record("2012-12", "wikipedia", "2012-12 banners");
    card.write("reportcard.json", record.replace("TEXT", "banners"));
    previous.write("reportcard.json", record.replace("TEXT", "pages that were banners"));
    assertThat(findings("2")).extracting(Finding::isRefused).containsExactly(true);
  }

  @Test
  void datesMayBeSpelledOtherwise() throws IOException {
    previous.edit(CSV, "2012/12/01", "2012-12-1");
    assertThat(findings("2")).isEmpty();
  }

  @Test
  void aBadDateExplainsItsOwnDayOnly() throws IOException {
    String days = "Month,Total,Wikipedia,Wikinews\n2012/12/05,1,1,0\n2012/12/06,1,1,0\n";
    card.edit(SOURCE, "1mo", "1d").write(CSV, days);
    previous.edit(SOURCE, "1mo", "1d").write(CSV, days.replace("1,1,0", "9,9,0"));
    card.write(
        "reportcard.json",
        "{\"bad\": [{\"key\": \"k\", \"from\": \"2012-12-05T00\", \"until\":"
            + " \"2012-12-06T00\", \"text\": \"disk full\"}]}");
    assertThat(findings("2"))
        .filteredOn(finding -> finding.check().equals("restated"))
        .extracting(finding -> finding.level() + " " + finding.sentence().substring(0, 10))
        .containsExactly(
            "REFUSED 2012/12/06",
            "REFUSED 2012/12/06",
            "EXPLAINED 2012/12/05",
            "EXPLAINED 2012/12/05");
  }

  @Test
  void aCorrectionThatIsGoneExplainsToo() throws IOException {
    previous.edit(CSV, "1000,900,100", "1000,1100,100");
    previous.write("reportcard.json", record("2012-12", "wikipedia", "2012-12 banners"));
    assertThat(findings("2"))
        .extracting(Finding::sentence)
        .containsExactly(
            "2012/12/01 Wikipedia was 1100, is 900 (-18.2 %) because of no longer: 2012-12"
                + " banners: TEXT");
  }

  @Test
  void aBadRangeExplainsTablesThatTheRecordDoesNotTell() throws IOException {
    previous.edit(CSV, "1000,900,100", "1000,1100,100");
    card.write(
        "reportcard.json",
        "{\"bad\": [{\"key\": \"2012-12-05\", \"from\": \"2012-12-05T00\", \"until\":"
            + " \"2012-12-06T00\", \"text\": \"2012-12-05: disk full\"}]}");
    assertThat(findings("2"))
        .extracting(finding -> finding.level() + " " + finding.sentence())
        .containsExactly(
            "EXPLAINED 2012/12/01 Wikipedia was 1100, is 900 (-18.2 %) because of 2012-12-05: disk"
                + " full");
    previous.edit(CSV, "1100,1000,100", "1100,1090,100");
    assertThat(findings("2")).filteredOn(Finding::isRefused).hasSize(1);
  }

  @Test
  void aCellThatIsEmptyNowIsAChange() throws IOException {
    card.edit(CSV, "1000,900,100", ",,100");
    assertThat(findings("2")).extracting(Finding::check).containsExactly("restated", "restated");
  }

  @Test
  void aRelativePathIsADirectoryToo() throws IOException {
    previous.edit(CSV, "1000,900,100", "1000,1100,100");
    Path here = Path.of("").toAbsolutePath();
    Path relative = here.relativize(card.root().toAbsolutePath());
    Path before = here.relativize(previous.root().toAbsolutePath());
    List<Finding> findings =
        new Validation(relative)
            .limits(Limits.on(LimnTree.TODAY))
            .previous(before, BigDecimal.valueOf(2))
            .findings();
    assertThat(findings).extracting(Finding::check).containsExactly("restated");
  }

  @Test
  void aFolderWithoutATableIsNoCardToCompareWith() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    assertThatThrownBy(() -> card.validation().previous(empty, BigDecimal.ONE).findings())
        .isInstanceOf(CommandException.class)
        .hasMessageContaining("holds no table to compare with");
  }

  @Test
  void whatCannotBeReadOfTheCardBeforeIsTold() throws IOException {
    previous.write("datasources/other.json", "{");
    previous.write(
        "datasources/third.json", "{\"id\": \"third\", \"url\": \"/data/datafiles/third.csv\"}");
    assertThat(findings("2"))
        .extracting(Finding::check)
        .containsExactly("previous-unreadable", "previous-unreadable");
  }

  @Test
  void aMonthMustNotGo() throws IOException {
    previous.edit(CSV, "2012/12/01,", "2012/11/01,1,1,0\n2012/12/01,");
    assertThat(texts()).containsExactly("date-gone " + CSV + ": the previous card had 2012/11/01");
  }

  @Test
  void columnsMustNotMove() throws IOException {
    previous.edit(SOURCE, "\"id\" : \"wikinews\"", "\"id\" : \"x\"");
    previous.edit(SOURCE, "\"id\" : \"wikipedia\"", "\"id\" : \"wikinews\"");
    previous.edit(SOURCE, "\"id\" : \"x\"", "\"id\" : \"wikipedia\"");
    assertThat(findings("2")).extracting(Finding::check).contains("column-order");
  }

  @Test
  void columnsMustNotGo() throws IOException {
    previous.edit(SOURCE, "\"id\" : \"wikinews\"", "\"id\" : \"italian\"");
    assertThat(texts())
        .containsExactly("column-gone " + SOURCE + ": the previous card had Wikinews");
  }

  private static String record(String month, String column, String key) {
    return "{\"corrections\": [{\"key\": \"KEY\", \"text\": \"KEY: TEXT\"}], \"touched\":"
            .replace("KEY", key)
        + " {\"views_by_project\": {\"M\": {\"C\": [\"K\"]}}}}"
            .replace("M", month)
            .replace("C", column)
            .replace("K", key);
  }
}
