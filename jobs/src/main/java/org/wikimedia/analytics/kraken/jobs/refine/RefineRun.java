package org.wikimedia.analytics.kraken.jobs.refine;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.mapreduce.Job;
import org.apache.hadoop.mapreduce.MRJobConfig;
import org.wikimedia.analytics.kraken.definition.PageviewDefinition;
import org.wikimedia.analytics.kraken.geo.CountryLookup;
import org.wikimedia.analytics.kraken.jobs.cli.CommandException;
import org.wikimedia.analytics.kraken.jobs.cli.ExitStatus;
import org.wikimedia.analytics.kraken.jobs.input.LogFiles;
import org.wikimedia.analytics.kraken.jobs.lines.LineAccounts;
import org.wikimedia.analytics.kraken.jobs.lines.MalformedLimit;
import org.wikimedia.analytics.kraken.jobs.lines.Quarantine;
import org.wikimedia.analytics.kraken.jobs.lines.RunTotals;
import org.wikimedia.analytics.kraken.jobs.product.TotalsFormat;
import org.wikimedia.analytics.kraken.jobs.progress.WorkUnit;
import org.wikimedia.analytics.kraken.jobs.publish.OutputFolder;
import org.wikimedia.analytics.kraken.jobs.run.Cleanup;
import org.wikimedia.analytics.kraken.jobs.run.JobRun;
import org.wikimedia.analytics.kraken.jobs.run.RunName;
import org.wikimedia.analytics.kraken.jobs.run.RunOutput;
import org.wikimedia.analytics.kraken.jobs.run.UserData;
import org.wikimedia.analytics.kraken.request.Hour;

/** One run of {@code kraken refine}, from what was asked to what is published. */
final class RefineRun {
  private static final String NOTHING = "nothing was published";

  /** An asked-for range of more hours is looked at only where lines are. */
  private static final int MOST_HOURS = 24 * 366 * 10;

  private final RefineOptions options;
  private final Configuration configuration;
  private final PrintWriter out;
  private final RunName name = RunName.now("refine");
  private final long start = System.nanoTime();
  private List<PageviewDefinition> definitions = List.of();
  private CountryLookup countries;

  RefineRun(RefineOptions options, Configuration configuration, PrintWriter out) {
    this.options = options;
    this.configuration = configuration;
    this.out = out;
  }

  /** Returns the exit status. */
  int execute() throws IOException, InterruptedException, ClassNotFoundException {
    byte[] salt = Salt.read(options);
    RefineJob.configure(configuration, options, UserData.files(options.data()));
    RefinePlan plan = plan(salt);
    LogFiles.resolve(options.input(), configuration);
    OutputFolder table = RunOutput.open(options.output(), name, configuration);
    RefinePublication publication =
        new RefinePublication(table, name.text(), configuration, options);
    publication.refuseOtherFormat();
    publication.refuseComplete(asked(plan));
    try (Cleanup cleanup = new Cleanup(table, configuration, name)) {
      RunOutput.make(table, options.output());
      RefineSettings.GEO_DB.countries().carry(table, configuration);
      Job job = RefineJob.create(configuration, options, name.text(), table.staging());
      Salt.give(job, salt);
      JobRun.await(job, cleanup, new WorkUnit("lines", LineAccounts.GROUP, LineAccounts.READ));
      RunTotals totals = totals(table);
      LineAccounts.check(job, totals, options.definitions());
      checkRows(totals);
      return finish(table, publication, totals);
    }
  }

  private int finish(OutputFolder table, RefinePublication publication, RunTotals totals)
      throws IOException {
    SortedSet<Integer> hours = totals.hoursInRange();
    // Again: another run may have published since.
    publication.refuseOtherFormat();
    publication.refuseComplete(hours);
    MalformedLimit limit = new MalformedLimit(options.maxMalformedRate());
    boolean refused = limit.isExceeded(totals);
    RefineReport report = new RefineReport(name, options, definitions, countries, totals);
    try {
      publish(table, publication, report, refused ? new TreeSet<>() : hours, refused);
    } finally {
      publication.discard();
    }
    print(totals, refused || hours.isEmpty() ? NOTHING : "published in " + options.output());
    if (refused) {
      throw limit.refusal(totals);
    }
    return ExitStatus.DONE;
  }

  private void publish(
      OutputFolder table,
      RefinePublication publication,
      RefineReport report,
      Collection<Integer> hours,
      boolean refused)
      throws IOException {
    Quarantine.publish(table, RefinePublication.BESIDE, name.text());
    List<Integer> published = new ArrayList<>();
    String outcome = "failed while publishing";
    try {
      for (int hour : hours) {
        publication.publish(hour, report);
        published.add(hour);
      }
      outcome = refused ? "too many malformed lines" : hours.isEmpty() ? NOTHING : "published";
    } finally {
      publication.writeReport(report, published, outcome);
    }
  }

  private RefinePlan plan(byte[] salt) {
    try {
      RefinePlan plan = new RefinePlan(configuration);
      definitions = plan.definitions();
      countries = RefineSettings.GEO_DB.countries().open(configuration);
      Clients clients = new Clients(options.addresses(), options.agents(), salt);
      new Refinery(definitions, plan.data(), countries, clients);
      UserData.refuseUnused(options.data(), plan.data());
      if (configuration.getInt(MRJobConfig.NUM_REDUCES, 1) < 1) {
        throw CommandException.wrong(MRJobConfig.NUM_REDUCES + " takes a number from 1 on");
      }
      return plan;
    } catch (IllegalArgumentException error) {
      throw new CommandException(ExitStatus.WRONG_COMMAND_LINE, error.getMessage(), error);
    }
  }

  /** The hours of the asked-for range, none if it is open. */
  private static Collection<Integer> asked(RefinePlan plan) {
    List<Integer> hours = new ArrayList<>();
    boolean open = plan.from() == Hour.NONE || plan.until() == Integer.MAX_VALUE;
    if (!open && (long) plan.until() - plan.from() <= MOST_HOURS) {
      for (int hour = plan.from(); hour < plan.until(); hour++) {
        hours.add(hour);
      }
    }
    return hours;
  }

  private static RunTotals totals(OutputFolder table) throws IOException {
    RunTotals totals = new RunTotals();
    totals.add(table.readStaged(TotalsFormat.PATH));
    for (FileStatus file : table.listStaged(RowWriter.ROWS)) {
      totals.add(table.readStaged(RowWriter.ROWS + "/" + file.getPath().getName()));
    }
    return totals;
  }

  /** A job that cannot account for every line it parsed has failed. */
  private static void checkRows(RunTotals totals) {
    for (Map.Entry<Integer, RunTotals.HourTotals> hour : totals.hours().entrySet()) {
      long parsed = hour.getValue().parsed();
      long written = hour.getValue().of(RowWriter.WRITTEN);
      long duplicates = hour.getValue().of(RowWriter.DUPLICATES);
      if (parsed != written + duplicates) {
        throw new CommandException(
            ExitStatus.FAILED,
            String.format(
                Locale.ROOT,
                "%d lines of hour %s were parsed, but %d were written and %d duplicates dropped",
                parsed,
                Hour.text(hour.getKey()),
                written,
                duplicates));
      }
    }
  }

  private void print(RunTotals totals, String outcome) {
    row("read", totals.read());
    row("malformed", totals.malformedLines());
    row("out of range", totals.outOfRange());
    row("duplicates", totals.of(RowWriter.DUPLICATES));
    row("written", totals.of(RowWriter.WRITTEN));
    row("hours", totals.hoursInRange().size());
    if (totals.read() == 0) {
      out.println("The input holds no lines; nothing was published.");
    } else {
      out.printf(Locale.ROOT, "%.1f s; %s%n", (System.nanoTime() - start) / 1e9, outcome);
    }
    out.flush();
  }

  private void row(String what, long number) {
    out.printf(Locale.ROOT, "%-18s %,15d%n", what, number);
  }
}
