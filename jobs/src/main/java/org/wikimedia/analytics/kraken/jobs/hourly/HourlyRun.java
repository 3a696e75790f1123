package org.wikimedia.analytics.kraken.jobs.hourly;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.mapreduce.Job;
import org.wikimedia.analytics.kraken.definition.PageviewDefinition;
import org.wikimedia.analytics.kraken.geo.CountryLookup;
import org.wikimedia.analytics.kraken.jobs.cli.CommandException;
import org.wikimedia.analytics.kraken.jobs.cli.ExitStatus;
import org.wikimedia.analytics.kraken.jobs.input.LogFiles;
import org.wikimedia.analytics.kraken.jobs.lines.LineAccounts;
import org.wikimedia.analytics.kraken.jobs.lines.MalformedLimit;
import org.wikimedia.analytics.kraken.jobs.lines.Quarantine;
import org.wikimedia.analytics.kraken.jobs.lines.RunTotals;
import org.wikimedia.analytics.kraken.jobs.product.CountJob;
import org.wikimedia.analytics.kraken.jobs.product.Origin;
import org.wikimedia.analytics.kraken.jobs.product.Products;
import org.wikimedia.analytics.kraken.jobs.product.TotalsFormat;
import org.wikimedia.analytics.kraken.jobs.progress.WorkUnit;
import org.wikimedia.analytics.kraken.jobs.publish.OutputFolder;
import org.wikimedia.analytics.kraken.jobs.run.Cleanup;
import org.wikimedia.analytics.kraken.jobs.run.JobRun;
import org.wikimedia.analytics.kraken.jobs.run.RunName;
import org.wikimedia.analytics.kraken.jobs.run.RunOutput;
import org.wikimedia.analytics.kraken.jobs.run.UserData;

/** One run of {@code kraken hourly}, from what was asked to what is published. */
final class HourlyRun {
  private static final String NOTHING = "nothing was published";

  private final HourlyOptions options;
  private final Configuration configuration;
  private final PrintWriter out;
  private final RunName name = RunName.now("hourly");
  private final long start = System.nanoTime();
  private List<PageviewDefinition> definitions = List.of();
  private CountryLookup countries;

  HourlyRun(HourlyOptions options, Configuration configuration, PrintWriter out) {
    this.options = options;
    this.configuration = configuration;
    this.out = out;
  }

  /** Returns the exit status. */
  int execute() throws IOException, InterruptedException, ClassNotFoundException {
    openCountriesAhead();
    HourlyJob.configure(configuration, options, UserData.files(options.data()));
    HourlyPlan plan = plan();
    LogFiles.resolve(options.input(), configuration);
    OutputFolder output = RunOutput.open(options.output(), name, configuration);
    Publication publication = new Publication(output, plan, options.overwrite());
    publication.refuseCompleteInRange();
    try (Cleanup cleanup = new Cleanup(output, configuration, name)) {
      RunOutput.make(output, options.output());
      HourlySettings.GEO_DB.countries().carry(output, configuration);
      Job job = HourlyJob.create(configuration, options, name.text(), output.staging());
      JobRun.await(job, cleanup, new WorkUnit("lines", LineAccounts.GROUP, LineAccounts.READ));
      RunTotals totals = new RunTotals();
      totals.add(output.readStaged(TotalsFormat.PATH));
      LineAccounts.check(job, totals, plan.definitionNames());
      return finish(output, publication, totals);
    }
  }

  /** Begins to open the shipped database, if it will be needed, while Hadoop takes its time. */
  private void openCountriesAhead() {
    if (options.geoDatabase() == null
        && options.products().stream().anyMatch(Products::asksForOrigin)) {
      Thread opening = new Thread(CountryLookup::shipped, "countries");
      opening.setDaemon(true);
      opening.start();
    }
  }

  private int finish(OutputFolder output, Publication publication, RunTotals totals)
      throws IOException {
    SortedSet<Integer> hours = totals.hoursInRange();
    publication.refuseComplete(hours);
    MalformedLimit limit = new MalformedLimit(options.maxMalformedRate());
    boolean refused = limit.isExceeded(totals);
    RunReport report = new RunReport(name, options, definitions, countries, totals);
    if (!options.dryRun()) {
      publish(output, publication, report, refused ? List.of() : hours, refused);
    }
    String outcome = refused ? NOTHING : outcome(hours);
    new Summary(definitions, totals, out).print(hours, (System.nanoTime() - start) / 1e9, outcome);
    if (refused) {
      throw limit.refusal(totals);
    }
    return ExitStatus.DONE;
  }

  private void publish(
      OutputFolder output,
      Publication publication,
      RunReport report,
      Collection<Integer> hours,
      boolean refused)
      throws IOException {
    Quarantine.publish(output, "", name.text());
    List<Integer> published = new ArrayList<>();
    String outcome = "failed while publishing";
    try {
      publication.publish(hours, report, published);
      outcome = refused ? "too many malformed lines" : hours.isEmpty() ? NOTHING : "published";
    } finally {
      output.write(report.path(), report.json(published, outcome));
    }
  }

  private String outcome(Collection<Integer> hours) {
    if (hours.isEmpty()) {
      return NOTHING;
    }
    return options.dryRun() ? "would be published; --dry-run" : "published in " + options.output();
  }

  private HourlyPlan plan() {
    try {
      HourlyPlan plan = new HourlyPlan(configuration);
      definitions = plan.definitions();
      Origin origin = plan.origin();
      plan.tallies(origin);
      plan.refuseUnusableCountries(origin);
      countries = origin.database();
      UserData.refuseUnused(options.data(), plan.data());
      CountJob.refuseNoReducers(configuration);
      return plan;
    } catch (IllegalArgumentException error) {
      throw new CommandException(ExitStatus.WRONG_COMMAND_LINE, error.getMessage(), error);
    }
  }
}
