package org.wikimedia.analytics.kraken.jobs.zero;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wikimedia.analytics.kraken.jobs.cli.KrakenRun;
import org.wikimedia.analytics.kraken.request.Hour;

/** Hours that lack a file, or one of the two. */
class MissingFilesTest {
  private static final String UGANDA = "641-14 orange-uganda UG en wikipedia.org M yes ";
  private static final String ALL = "UG en wikipedia.org M ";

  @TempDir private Path folder;
  private HourlyTree tree;

  @BeforeEach
  void makeTree() {
    tree = new HourlyTree(folder);
  }

  private String warnings(String... options) {
    KrakenRun run = tree.rollUp(options);
    assertThat(run.status()).as(run.err()).isZero();
    return run.err();
  }

  @Test
  void aShareIsOfHoursWithBothFiles() throws IOException {
    tree.zero("2013-02-28T00", UGANDA + "30 1").countries("2013-02-28T00", ALL + "100 1");
    tree.zero("2013-02-28T01", UGANDA + "90 1");
    tree.countries("2013-02-28T02", ALL + "1000 1");
    assertThat(warnings())
        .contains(
            "1 hour has no zero file, but one of countries; left out of carrier-share:"
                + " 2013-02-28T02.",
            "1 hour has no countries file, but one of zero; left out of carrier-share:"
                + " 2013-02-28T01.");
    assertThat(tree.table("daily/carrier-share.tsv"))
        .containsExactly("2013-02-28 orange-uganda UG 30 100 30.0000 1");
    assertThat(tree.table("daily/carriers-by-site.tsv"))
        .containsExactly("2013-02-28 orange-uganda 0 120 0 120 1");
    assertThat(tree.table("zero_country-daily.tsv"))
        .containsExactly("2013-02-28 en wikipedia.org M UG - 1100");
  }

  @Test
  void eachTableHasTheDaysOfItsFiles() throws IOException {
    tree.zero("2013-02-01T00", UGANDA + "30 1").countries("2013-02-01T00", ALL + "100 1");
    tree.zero("2013-02-02T00", UGANDA + "30 1").zero("2013-02-03T00", UGANDA + "30 1");
    for (int day = 4; day < 10; day++) {
      tree.countries("2013-02-0" + day + "T00", ALL + "100 1");
    }
    warnings();
    assertThat(tree.table("monthly/carriers-by-site.tsv"))
        .containsExactly("2013-02 orange-uganda 3 0 90 0 90 0 900 0 900 1");
    assertThat(tree.table("monthly/free-by-site.tsv"))
        .containsExactly("2013-02 3 90 0 90 900 0 900 1");
    assertThat(tree.table("monthly/carriers-by-language.tsv"))
        .containsExactly("2013-02 orange-uganda UG en wikipedia.org 3 90 3 900 1");
    assertThat(tree.table("monthly/carrier-share.tsv"))
        .containsExactly("2013-02 orange-uganda UG 1 30 100 30.0000 900 3000 1");
  }

  @Test
  void ofBadDatesNothingIsToldButInTheRunFile() throws IOException {
    tree.zero("2013-02-27T22", UGANDA + "1 1").countries("2013-02-27T22", ALL + "1 1");
    tree.zero("2013-02-28T05", UGANDA + "1 1");
    tree.zero("2013-03-01T00", UGANDA + "1 1").countries("2013-03-01T00", ALL + "1 1");
    Path bad = Files.writeString(folder.resolve("bad.tsv"), "2013-02-28\n");
    assertThat(warnings("--bad-dates", bad.toString()))
        .isEqualTo("kraken: 1 hour has no hour file: 2013-02-27T23.\n");
    assertThat(tree.runFile())
        .contains(
            "\"missing\" : [ \"2013-02-27T23\" ]",
            "\"missing_on_bad_dates\" : [ \"2013-02-28T00 to 2013-02-28T04\","
                + " \"2013-02-28T06 to 2013-02-28T23\" ]",
            "\"without_countries\" : [ \"2013-02-28T05\" ]");
  }

  @Test
  void ofManyRangesTenAreTold() throws IOException {
    int first = Hour.parse("2013-02-01T00");
    for (int i = 0; i <= 11; i++) {
      String hour = Hour.text(first + 2 * i);
      tree.zero(hour, UGANDA + "1 1").countries(hour, ALL + "1 1");
    }
    assertThat(warnings("--until", "2013-02-01T21")).endsWith(", 2013-02-01T19.\n");
    assertThat(warnings()).endsWith(", 2013-02-01T19 and 1 more; see the run file.\n");
    assertThat(tree.runFile()).contains("2013-02-01T19");
    assertThat(warnings("--until", "2013-02-02T01"))
        .startsWith("kraken: 13 hours have no hour file: 2013-02-01T01, 2013-02-01T03, ")
        .endsWith(", 2013-02-01T19 and 2 more; see the run file.\n");
  }
}
