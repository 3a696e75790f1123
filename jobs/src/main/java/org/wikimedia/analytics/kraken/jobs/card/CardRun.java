package org.wikimedia.analytics.kraken.jobs.card;

import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.wikimedia.analytics.kraken.data.DataFiles;
import org.wikimedia.analytics.kraken.jobs.limn.LimnFolder;
import org.wikimedia.analytics.kraken.jobs.validate.Finding;
import org.wikimedia.analytics.kraken.jobs.validate.FindingTable;
import org.wikimedia.analytics.kraken.jobs.validate.Validation;
import org.wikimedia.analytics.kraken.months.CardColumns;
import org.wikimedia.analytics.kraken.months.MonthlyViews;

/** Makes a report card out of monthly views and looks whether it holds. */
public final class CardRun {
  private final String run;
  private final MonthlyViews views;
  private final CardColumns columns;
  private final String definition;
  private final YearMonth through;

  /**
   * A card up to a month.
   *
   * @param run the name of the run
   * @param asked the last month, null for the last one that is over
   * @throws org.wikimedia.analytics.kraken.jobs.cli.CommandException if that month is not over, or
   *     hours are missing; it names them
   */
  public CardRun(
      String run, MonthlyViews views, DataFiles data, String definition, YearMonth asked) {
    this.run = run;
    this.views = views;
    this.definition = definition;
    columns = new CardColumns(data);
    through = CardHours.through(views, asked);
  }

  /** The last month of the card. */
  public YearMonth through() {
    return through;
  }

  /** Writes the report card into a folder, and of what it is made. */
  public void write(Path card) throws IOException {
    ReportCard reportCard = new ReportCard(views, columns, through);
    reportCard.write(new LimnFolder(card, ""));
    CardRecord.write(card, run, definition, views, through, reportCard.touched());
  }

  /** Prints how every cell of a month came about. */
  public void explain(YearMonth month, PrintWriter out) {
    new Explanation(views, columns).print(month, out);
  }

  /**
   * Looks whether a written card holds, and prints what was found.
   *
   * @param previous the card before, null for none
   * @param threshold percent by which a cell may differ from the previous card's
   * @param force the reason to publish it nevertheless, which is recorded; null for none
   * @return whether it may be published
   */
  public boolean check(
      Path card, Path previous, BigDecimal threshold, String force, PrintWriter out)
      throws IOException {
    List<Finding> findings = new Validation(card).previous(previous, threshold).findings();
    FindingTable.print(findings, out);
    List<String> refused = findings.stream().filter(Finding::isRefused).map(Finding::text).toList();
    if (!refused.isEmpty() && force != null) {
      CardRecord.addForced(card, force, refused);
    }
    return refused.isEmpty() || force != null;
  }
}
