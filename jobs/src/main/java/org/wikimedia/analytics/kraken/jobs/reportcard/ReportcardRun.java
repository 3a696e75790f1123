package org.wikimedia.analytics.kraken.jobs.reportcard;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.wikimedia.analytics.kraken.jobs.card.CardFolder;
import org.wikimedia.analytics.kraken.jobs.card.CardRecord;
import org.wikimedia.analytics.kraken.jobs.card.CardRun;
import org.wikimedia.analytics.kraken.jobs.cli.CommandException;
import org.wikimedia.analytics.kraken.jobs.cli.ExitStatus;
import org.wikimedia.analytics.kraken.jobs.run.RunName;
import org.wikimedia.analytics.kraken.jobs.run.UserData;
import org.wikimedia.analytics.kraken.jobs.validate.Finding;
import org.wikimedia.analytics.kraken.jobs.validate.FindingTable;
import org.wikimedia.analytics.kraken.jobs.validate.Validation;
import org.wikimedia.analytics.kraken.reportcard.Site;

/** One run of {@code kraken reportcard}, from what was asked to what is published. */
final class ReportcardRun {
  private static final Set<String> LIMN =
      Set.of("dashboards", "graphs", "datasources", "datafiles", "geo", Aggregates.FOLDER);

  private final ReportcardOptions options;
  private final Configuration configuration;
  private final PrintWriter out;
  private final PrintWriter err;
  private final RunName name = RunName.now("reportcard");
  private final long start = System.nanoTime();

  ReportcardRun(
      ReportcardOptions options, Configuration configuration, PrintWriter out, PrintWriter err) {
    this.options = options;
    this.configuration = configuration;
    this.out = out;
    this.err = err;
  }

  /** Returns the exit status. */
  int execute() throws IOException, InterruptedException, ClassNotFoundException {
    refuseOtherFolders();
    HourSums sums = new HourCounting(options.counting(), configuration, name).count();
    SumReport report = new SumReport(sums);
    report.warn(err);
    CardRun card = card(sums);
    if (options.explain() != null) {
      return explain(card);
    }
    try (CardFolder folder = CardFolder.open(options.output(), name.text())) {
      Path staging = folder.staging();
      for (String part : LIMN) {
        Files.createDirectories(staging.resolve(part));
      }
      new Aggregates(sums.daily(), sums.days()).write(staging.resolve(Aggregates.FOLDER));
      if (!(card == null ? isSound(staging) : isSound(card, sums, staging))) {
        err.println("kraken: the report card does not hold, and nothing was published.");
        err.flush();
        return ExitStatus.DATA_REFUSED;
      }
      publish(folder, card);
    }
    report.print(out, options, card, (System.nanoTime() - start) / 1e9);
    return ExitStatus.DONE;
  }

  private void refuseOtherFolders() throws IOException {
    if (options.explain() != null) {
      return;
    }
    Replaceable.limn("--output", options.output(), LIMN);
    if (options.site() != null) {
      Replaceable.page("--site", options.site());
    }
  }

  /** The card, or null if no month is over yet: aggregates of days are published all the same. */
  private CardRun card(HourSums sums) throws IOException {
    ReportcardOptions.Counting counting = options.counting();
    if (counting.through() == null && sums.monthly().lastOver() == null) {
      refuseCardBefore();
      err.println("kraken: no month is over, so that there is no report card and no page yet.");
      err.flush();
      return null;
    }
    return new CardRun(
        name.text(),
        sums.monthly(),
        UserData.files(counting.data()),
        counting.definition(),
        counting.through());
  }

  /** A report card is not replaced by none. */
  private void refuseCardBefore() {
    if (options.previous() != null || Files.exists(options.output().resolve(CardRecord.FILE))) {
      throw new CommandException(
          ExitStatus.DATA_REFUSED,
          "no month is over, so that there is no report card to follow the one before");
    }
  }

  private int explain(CardRun card) {
    if (card == null) {
      throw CommandException.wrong("--explain " + options.explain() + ": no month is over");
    }
    card.explain(options.explain(), out);
    out.flush();
    return ExitStatus.DONE;
  }

  private boolean isSound(CardRun card, HourSums sums, Path staging)
      throws IOException, InterruptedException, ClassNotFoundException {
    card.write(staging);
    new ZeroTables(options.counting(), configuration, sums.monthly().corrections(), card)
        .write(staging, err);
    boolean sound =
        card.check(staging, options.previous(), options.threshold(), options.force(), out);
    out.flush();
    return sound;
  }

  /** The same of aggregates without a card. */
  private boolean isSound(Path staging) throws IOException {
    List<Finding> findings = new Validation(staging).findings();
    FindingTable.print(findings, out);
    out.flush();
    return findings.stream().noneMatch(Finding::isRefused);
  }

  /** The page is made before anything is published, and published last. */
  private void publish(CardFolder folder, CardRun card) throws IOException {
    if (options.site() == null || card == null) {
      folder.publish();
      return;
    }
    try (CardFolder page = CardFolder.open(options.site(), name.text())) {
      Site.write(folder.staging(), page.staging());
      folder.publish();
      page.publish();
    }
  }
}
