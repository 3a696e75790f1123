package org.wikimedia.analytics.kraken.jobs.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wikimedia.analytics.kraken.data.DataFile;

/** What is a warning, unless one asked for more. */
class LimitsTest {
  private static final String CSV = "datafiles/views_by_project.csv";
  private static final LocalDate APRIL = LocalDate.of(2013, 4, 2);

  @TempDir private Path folder;

  private List<Finding> findings(Limits limits) throws IOException {
    return new Validation(folder).limits(limits).findings();
  }

  private static Limits limits(LocalDate today, boolean fresh, BigDecimal month) {
    return new Limits(
        today, fresh, Limits.monthOverMonth(month), Limits.yearOverYear(null), Minima.shipped());
  }

  private static String level(Finding finding) {
    return finding.level() + " " + finding.check();
  }

  @Test
  void anOldTableIsAWarningUnlessFreshOnesAreAskedFor() throws IOException {
    LimnTree tree = new LimnTree(folder);
    assertThat(tree.findings()).isEmpty();
    assertThat(findings(limits(APRIL, false, null)))
        .extracting(LimitsTest::level)
        .containsExactly("WARNING not-fresh");
    assertThat(findings(limits(APRIL, true, null)))
        .extracting(LimitsTest::level)
        .containsExactly("REFUSED not-fresh");
  }

  @Test
  void aMonthThatChangedMuchIsAWarningUnlessALimitIsAskedFor() throws IOException {
    LimnTree tree = new LimnTree(folder).edit(CSV, "1100,1000,100", "901,801,100");
    assertThat(tree.findings())
        .extracting(Finding::text)
        .containsExactly(
            "month-over-month " + CSV + ":4: Total is 33.2 % from 2013/01/01",
            "month-over-month " + CSV + ":4: Wikipedia is 36.1 % from 2013/01/01");
    assertThat(findings(limits(LimnTree.TODAY, false, BigDecimal.valueOf(36))))
        .extracting(LimitsTest::level)
        .containsExactly("REFUSED month-over-month");
    assertThat(findings(limits(LimnTree.TODAY, false, BigDecimal.valueOf(37)))).isEmpty();
  }

  @Test
  void aLargeWikiBelowItsLeastIsAWarningUnlessMinimaAreAskedFor() throws IOException {
    LimnTree tree = new LimnTree(folder);
    for (String name :
        List.of("daily_raw", "daily", "weekly_rescaled", "monthly_rescaled", "yearly_rescaled")) {
      String header = "Date,Total,Desktop site,Mobile site,Zero site\r\n";
      tree.write("aggregates/" + name + "/enwiki.csv", header + "2013-03-04,999,999,,\r\n");
      tree.write("aggregates/" + name + "/papwiki.csv", header + "2013-03-04,1,1,,\r\n");
      tree.write("aggregates/" + name + "/all.csv", header + "2013-03-04,1000,1000,,\r\n");
    }
    Path file = folder.resolve("minima.tsv");
    String header = "folder\twikis\ttotal\tdesktop\tmobile\tzero\n";
    Files.writeString(file, header + "daily\tenwiki\t1000\t999\t1\t1\n");
    assertThat(tree.findings()).extracting(Finding::check).contains("minimum", "wiki-missing");
    assertThat(tree.refused()).isEmpty();
    Limits asked =
        new Limits(
            LimnTree.TODAY,
            false,
            Limits.monthOverMonth(null),
            Limits.yearOverYear(null),
            Minima.of(DataFile.of(file)));
    assertThat(findings(asked))
        .extracting(Finding::text)
        .containsExactly(
            "minimum aggregates/daily/enwiki.csv:2: Total of 2013-03-04 is 999, less than 1000");
  }
}
