package org.wikimedia.analytics.kraken.jobs.reportcard;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.wikimedia.analytics.kraken.project.Site;

/**
 * What a run was asked.
 *
 * @param counting what is counted
 * @param folders what is published and compared with
 * @param threshold percent by which a cell may differ from the previous one's
 * @param force the reason to publish what does not hold, or null
 * @param explain the month to explain instead of publishing, or null
 */
record ReportcardOptions(
    Counting counting, Folders folders, BigDecimal threshold, String force, YearMonth explain) {

  /**
   * Folders of this machine.
   *
   * @param output the Limn data directory to publish, null if none is
   * @param site the folder of the page to publish, or null
   * @param previous the Limn data directory to compare with, or null
   */
  record Folders(Path output, Path site, Path previous) {}

  Path output() {
    return folders.output();
  }

  Path site() {
    return folders.site();
  }

  Path previous() {
    return folders.previous();
  }

  /**
   * What is counted for a report card.
   *
   * @param input what {@code kraken hourly} published into, or a tree of Wikimedia's
   * @param through the last month, null for the last that is over
   * @param corrections file of what is wrong with the counts, or null
   * @param badDates file of hours and dates that are left out, or null
   * @param siteSince days since when sites have readings, instead of what the counts say
   * @param reducers null for the cluster's default
   * @param data folder of data files that replace shipped ones, or null
   */
  record Counting(
      String input,
      String definition,
      YearMonth through,
      Path corrections,
      Path badDates,
      Map<Site, LocalDate> siteSince,
      Integer reducers,
      Path data) {}
}
