package org.wikimedia.analytics.kraken.jobs.zero;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wikimedia.analytics.kraken.jobs.cli.KrakenRun;

/** The command as a whole; its ordinary runs are black-box cases as well. */
class ZeroCommandTest {
  private static final String UGANDA = "641-14 orange-uganda UG en wikipedia.org M yes ";

  private static final String MINE =
      """
      name     mine
      version  1
      projects sites
      titles   pieces

      rule type content-type-is my-types.txt
      """;

  @TempDir private Path folder;
  private HourlyTree tree;

  @BeforeEach
  void makeTree() {
    tree = new HourlyTree(folder);
  }

  private static void assertDone(KrakenRun run) {
    assertThat(run.status()).as(run.err()).isZero();
  }

  private void assertRefused(KrakenRun run, int status, String sentence) throws IOException {
    assertThat(run.err()).contains(sentence);
    assertThat(run.status()).isEqualTo(status);
    assertThat(tree.output()).doesNotExist();
  }

  @Test
  void sharesOfAMonthComeFromItsSumsAndNotFromItsDays() throws IOException {
    tree.zero("2013-02-27T23", UGANDA + "90 1")
        .countries("2013-02-27T23", "UG en wikipedia.org M 100 1");
    tree.zero("2013-02-28T00", UGANDA + "10 1")
        .countries("2013-02-28T00", "UG en wikipedia.org M 900 1");
    assertDone(tree.rollUp());
    assertThat(tree.table("daily/carrier-share.tsv"))
        .containsExactly(
            "2013-02-27 orange-uganda UG 90 100 90.0000 1",
            "2013-02-28 orange-uganda UG 10 900 1.1111 1");
    // the mean of the days would be 45.5556
    assertThat(tree.table("monthly/carrier-share.tsv"))
        .containsExactly("2013-02 orange-uganda UG 2 100 1000 10.0000 1500 15000 1");
  }

  @Test
  void aShareIsOfViewsInTheCarriersOwnCountry() throws IOException {
    tree.zero(
            "2013-02-28T00",
            UGANDA + "5 1",
            "641-14 orange-uganda KE en wikipedia.org M no 70 1",
            "641-14 orange-uganda UG en wikipedia.org X no 600 1",
            "641-14 orange-uganda UG en wikibooks.org M no 4000 1",
            "999-99 999-99 UG en wikipedia.org M yes 3 1")
        .countries(
            "2013-02-28T00",
            "KE en wikipedia.org M 70 1",
            "UG en wikibooks.org M 4000 1",
            "UG en wikipedia.org M 20 1",
            "UG en wikipedia.org X 600 1");
    assertDone(tree.rollUp());
    assertThat(tree.table("daily/carrier-share.tsv"))
        .containsExactly("2013-02-28 orange-uganda UG 5 20 25.0000 1");
  }

  @Test
  void freeTrafficIsThatOfTheRowsThatSaySo() throws IOException {
    tree.zero(
        "2013-02-28T23",
        "641-14 orange-uganda UG en wikipedia.org M no 5 1",
        "641-14 orange-uganda UG en wikipedia.org Z no 7 1");
    tree.zero(
        "2013-03-01T00",
        "641-14 orange-uganda UG en wikipedia.org M yes 5 1",
        "641-14 orange-uganda UG en wikipedia.org X yes 9 1",
        "641-14 orange-uganda UG en wikibooks.org M yes 9 1",
        "641-14 orange-uganda UG en wikipedia.org Z no 7 1");
    assertDone(tree.rollUp());
    assertThat(tree.table("daily/free-by-site.tsv"))
        .containsExactly("2013-02-28 0 0 0 1", "2013-03-01 5 0 5 1");
  }

  @Test
  void theHourAtMidnightIsOfTheDayThatBegins() throws IOException {
    tree.zero("2013-02-28T23", UGANDA + "1 1").zero("2013-03-01T00", UGANDA + "10 1");
    assertDone(tree.rollUp());
    assertThat(tree.table("zero_carrier-daily.tsv"))
        .containsExactly(
            "2013-02-28 en wikipedia.org M UG orange-uganda 1",
            "2013-03-01 en wikipedia.org M UG orange-uganda 10");
  }

  @Test
  void aCarrierOfOnesOwnHasItsCountryFromItsFile() throws IOException {
    String carriers =
        "codes\tcarrier\tname\tcountry\tnetworks\tvalid_from\tvalid_to\tsites\tlanguages\tproxies"
            + "\thttps\n"
            + "999-99\tmine\tMine\tKE\t-\t-\t-\tM\t*\t-\tyes\n"
            + "*\tdefault\tOther\t-\t-\t-\t-\tM Z\t*\t-\tyes\n";
    Files.createDirectories(folder.resolve("data"));
    Files.writeString(folder.resolve("data/carriers.tsv"), carriers);
    tree.zero("2013-02-28T00", UGANDA + "5 1", "999-99 mine KE en wikipedia.org M yes 3 1");
    tree.countries("2013-02-28T00", "KE en wikipedia.org M 4 1", "UG en wikipedia.org M 50 1");
    assertDone(tree.rollUp("--data", folder.resolve("data").toString()));
    assertThat(tree.table("daily/carrier-share.tsv"))
        .containsExactly("2013-02-28 mine KE 3 4 75.0000 1");
  }

  @Test
  void theDataFolderMayHoldWhatOnlyHourlyReads() throws IOException {
    Path data = folder.resolve("data");
    Files.createDirectories(data.resolve("definitions"));
    Files.writeString(data.resolve("definitions/mine.definition"), MINE);
    Files.writeString(data.resolve("my-types.txt"), "text/html\n");
    tree.zero("2013-02-28T00", UGANDA + "5 1").countries("2013-02-28T00");
    assertDone(tree.rollUp("--data", data.toString()));
    Files.move(data.resolve("my-types.txt"), data.resolve("my-type.txt"));
    assertThat(tree.rollUp("--data", data.toString()).status()).isEqualTo(2);
    Files.delete(data.resolve("definitions/mine.definition"));
    KrakenRun run = tree.rollUp("--data", data.toString());
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err())
        .contains(
            data
                + " holds my-type.txt, which is no shipped data file and which neither carriers.tsv"
                + " nor a definition names.");
  }

  @Test
  void aHourWithoutViewsIsADayAllTheSame() throws IOException {
    tree.zero("2013-02-28T00").countries("2013-02-28T00");
    assertDone(tree.rollUp());
    assertThat(tree.table("zero_carrier-daily.tsv")).isEmpty();
    assertThat(tree.table("monthly/carriers-by-site.tsv")).isEmpty();
    assertThat(tree.table("monthly/free-by-site.tsv")).containsExactly("2013-02 1 0 0 0 0 0 0 1");
  }

  @Test
  void bytesBeyond63BitsAreWrittenAsTheyAreRead() throws IOException {
    tree.zero("2013-02-28T00", UGANDA + "1 18446744073709551615");
    assertDone(tree.rollUp());
    assertThat(tree.table("daily/carriers-by-language.tsv"))
        .containsExactly("2013-02-28 orange-uganda UG en wikipedia.org 1 18446744073709551615 1");
  }

  @Test
  void soAreSumsOfViewsAndTheirShares() throws IOException {
    tree.zero("2013-02-27T00", UGANDA + "6000000000000000000 1")
        .countries("2013-02-27T00", "UG en wikipedia.org M 9000000000000000000 1");
    tree.zero("2013-02-28T00", UGANDA + "6000000000000000000 1")
        .countries("2013-02-28T00", "UG en wikipedia.org M 9000000000000000000 1");
    KrakenRun run = tree.rollUp();
    assertDone(run);
    assertThat(run.out()).contains("rows of 2 files, 12,000,000,000,000,000,000 views");
    assertThat(tree.table("monthly/carrier-share.tsv"))
        .containsExactly(
            "2013-02 orange-uganda UG 2 12000000000000000000 18000000000000000000 66.6667"
                + " 180000000000000000000 270000000000000000000 1");
    assertThat(tree.table("monthly/free-by-site.tsv").get(0))
        .startsWith("2013-02 2 12000000000000000000 0 12000000000000000000 180000000000000000000");
    assertThat(tree.runFile()).contains("\"views\" : 12000000000000000000");
  }

  @Test
  void aRunLeavesNothingButTablesAndItsFile() throws IOException {
    tree.zero("2013-02-28T00", UGANDA + "1 1");
    assertDone(tree.rollUp());
    assertDone(tree.rollUp());
    try (Stream<Path> paths = Files.list(tree.output())) {
      assertThat(paths.map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "daily", "monthly", "runs", "zero_carrier-daily.tsv", "zero_country-daily.tsv");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "641-14 a UG en wikipedia.org W yes 1 1 | 'W' is no site; there are X, M and Z",
        "641-14 a UG en wikipedia.org M YES 1 1 | free is yes or no, not 'YES'",
        "641-14 a UG en wikipedia.org M yes x 1 | 'x' is not a number",
        "641-14 a UG en wikipedia.org M yes 1 x | 'x' is not a number",
        "641-14 a UG en wikipedia.org M yes 1 | 9 cells where the header has 10",
      })
  void aWrongRowFailsTheRun(String row, String sentence) throws IOException {
    tree.zero("2013-02-28T00", row);
    assertRefused(tree.rollUp(), 1, "zero-20130228-010000.tsv:2: " + sentence);
  }

  @Test
  void viewsThat64BitsDoNotHoldAfterTheSampleFactorFailTheRun() throws IOException {
    tree.zero("2013-02-28T00", UGANDA + "9223372036854775808 1");
    assertRefused(
        tree.rollUp("--sample-factor", "2"),
        1,
        ".tsv:2: 9223372036854775808 views times 2 are beyond 64 bits");
    assertDone(tree.rollUp());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--sample-factor | 1.5 | 'x1.5' is not",
        "--reducers | 0 | --reducers takes a number from 1 on, not 0",
        "--from | 2013-02-28 | --from takes an hour in UTC like 2013-02-28T22, not '2013-02-28'",
        "--until | 2013-02-28T24 | --until takes an hour in UTC like 2013-02-28T22",
        "--bad-dates | no/such | --bad-dates takes a file, and no/such is none",
        "--data | no/such | --data takes a folder, and no/such is none",
        "--definition | nonsense | holds no zero or countries of nonsense, but of pageview",
        "--until | 2013-02-28T00 | the range is empty",
      })
  void aWrongOptionIsRefused(String option, String value, String sentence) throws IOException {
    tree.zero("2013-02-28T00", UGANDA + "1 1");
    assertRefused(tree.rollUp(option, value), 2, sentence.replace("'x", "'"));
  }

  @Test
  void anOutputThatIsAFileIsRefused() throws IOException {
    tree.zero("2013-02-28T00", UGANDA + "1 1");
    Files.writeString(tree.output(), "a file");
    KrakenRun run = tree.rollUp();
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("--output takes a folder, and " + tree.output() + " is a file");
  }

  @Test
  void anInputWithoutHourFilesIsRefused() throws IOException {
    Files.createDirectories(tree.root());
    assertRefused(tree.rollUp(), 2, "counts holds no zero or countries of pageview.");
    Files.createDirectories(tree.root().resolve("pageview/zero/2013"));
    assertRefused(tree.rollUp(), 2, "pageview holds no hour file of zero or countries.");
  }
}
