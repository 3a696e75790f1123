package org.wikimedia.analytics.kraken.jobs.hourly;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.mapreduce.Counters;
import org.apache.hadoop.mapreduce.Job;
import org.wikimedia.analytics.kraken.definition.PageviewDefinition;
import org.wikimedia.analytics.kraken.geo.CountryLookup;
import org.wikimedia.analytics.kraken.jobs.cli.CommandException;
import org.wikimedia.analytics.kraken.jobs.cli.ExitStatus;
import org.wikimedia.analytics.kraken.jobs.input.LogFiles;
import org.wikimedia.analytics.kraken.jobs.product.CountJob;
import org.wikimedia.analytics.kraken.jobs.product.Origin;
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
    CountryDatabase.openAhead(options);
    HourlyJob.configure(configuration, options, UserData.files(options.data()));
    HourlyPlan plan = plan();
    LogFiles.resolve(options.input(), configuration);
    OutputFolder output = RunOutput.open(options.output(), name, configuration);
    Publication publication = new Publication(output, plan, options.overwrite());
    publication.refuseCompleteInRange();
    try (Cleanup cleanup = new Cleanup(output, configuration, name)) {
      RunOutput.make(output, options.output());
      CountryDatabase.carry(output, configuration);
      Job job = HourlyJob.create(configuration, options, name.text(), output.staging());
      JobRun.await(job, cleanup, new WorkUnit("lines", LineCounters.GROUP, LineCounters.READ));
      RunTotals totals = RunTotals.read(output.readStaged(TotalsFormat.PATH));
      checkSums(job, totals, plan);
      return finish(output, publication, totals);
    }
  }

  private int finish(OutputFolder output, Publication publication, RunTotals totals)
      throws IOException {
    SortedSet<Integer> hours = totals.hoursInRange();
    publication.refuseComplete(hours);
    boolean refused = totals.malformedLines() > options.maxMalformedRate() * totals.read();
    RunReport report = new RunReport(name, options, definitions, countries, totals);
    if (!options.dryRun()) {
      publish(output, publication, report, refused ? List.of() : hours, refused);
    }
    String outcome = refused ? NOTHING : outcome(hours);
    new Summary(definitions, totals, out).print(hours, (System.nanoTime() - start) / 1e9, outcome);
    if (refused) {
      throw tooManyMalformed(totals);
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
    publication.publishQuarantine(name.text());
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
      CountryDatabase.refuseUnusable(configuration, origin);
      countries = origin.database();
      UserData.refuseUnused(options.data(), plan.data());
      CountJob.refuseNoReducers(configuration);
      return plan;
    } catch (IllegalArgumentException error) {
      throw new CommandException(ExitStatus.WRONG_COMMAND_LINE, error.getMessage(), error);
    }
  }

  /** A job that cannot account for every line it read has failed. */
  private static void checkSums(Job job, RunTotals totals, HourlyPlan plan) throws IOException {
    Counters counters = job.getCounters();
    // A cluster may have forgotten the counters of a job that is done; the totals stay.
    if (counters != null) {
      long read = counters.findCounter(LineCounters.GROUP, LineCounters.READ).getValue();
      if (read != totals.read()) {
        throw unaccounted(read, "were read", totals.read(), "parsed or malformed");
      }
    }
    for (String definition : plan.definitionNames()) {
      long judged = totals.judged(definition) + totals.outOfRange();
      if (judged != totals.parsed()) {
        throw unaccounted(totals.parsed(), "were parsed", judged, "judged by " + definition);
      }
    }
  }

  private static CommandException unaccounted(long lines, String were, long others, String or) {
    return new CommandException(
        ExitStatus.FAILED, lines + " lines " + were + ", but " + others + " are " + or);
  }

  private CommandException tooManyMalformed(RunTotals totals) {
    return new CommandException(
        ExitStatus.DATA_REFUSED,
        String.format(
            java.util.Locale.ROOT,
            "%d of %d lines are malformed (%.2f %%), more than --max-malformed-rate %s allows;"
                + " no hour was published",
            totals.malformedLines(),
            totals.read(),
            100.0 * totals.malformedLines() / totals.read(),
            options.maxMalformedRate()));
  }
}
