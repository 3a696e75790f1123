package org.wikimedia.analytics.kraken.jobs.hourly;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.UnsupportedFileSystemException;
import org.apache.hadoop.mapreduce.Counters;
import org.apache.hadoop.mapreduce.Job;
import org.apache.hadoop.mapreduce.MRJobConfig;
import org.wikimedia.analytics.kraken.data.DataFiles;
import org.wikimedia.analytics.kraken.definition.PageviewDefinition;
import org.wikimedia.analytics.kraken.jobs.cli.CommandException;
import org.wikimedia.analytics.kraken.jobs.cli.ExitStatus;
import org.wikimedia.analytics.kraken.jobs.input.LogFiles;
import org.wikimedia.analytics.kraken.jobs.progress.JobProgress;
import org.wikimedia.analytics.kraken.jobs.progress.Terminal;
import org.wikimedia.analytics.kraken.jobs.publish.OutputFolder;

/** One run of {@code kraken hourly}, from what was asked to what is published. */
final class HourlyRun {
  private static final String NOTHING = "nothing was published";

  private final HourlyOptions options;
  private final Configuration configuration;
  private final PrintWriter out;
  private final RunName name = RunName.now();
  private final long start = System.nanoTime();
  private List<PageviewDefinition> definitions = List.of();

  HourlyRun(HourlyOptions options, Configuration configuration, PrintWriter out) {
    this.options = options;
    this.configuration = configuration;
    this.out = out;
  }

  /** Returns the exit status. */
  int execute() throws IOException, InterruptedException, ClassNotFoundException {
    HourlyJob.configure(configuration, options, dataFiles(options.data()));
    HourlyPlan plan = plan();
    LogFiles.resolve(options.input(), configuration);
    OutputFolder output = output();
    Publication publication = new Publication(output, plan, options.overwrite());
    publication.refuseCompleteInRange();
    try (Cleanup cleanup = new Cleanup(output, configuration, name)) {
      make(output);
      Job job = HourlyJob.create(configuration, options, name.text(), output.staging());
      TaskFailure.setFolder(job.getConfiguration(), cleanup.failures());
      run(job, cleanup);
      RunTotals totals = RunTotals.read(output.readStaged(TotalsFormat.PATH));
      checkSums(job, totals, plan);
      return finish(output, publication, totals);
    }
  }

  private OutputFolder output() throws IOException {
    try {
      OutputFolder output = new OutputFolder(options.output(), name.text(), configuration);
      if (output.isFile()) {
        throw HourlyCommand.wrong(
            "--output takes a folder, and " + options.output() + " is a file");
      }
      return output;
    } catch (IllegalArgumentException | UnsupportedFileSystemException error) {
      throw HourlyCommand.wrong(
          "--output takes a folder, and '" + options.output() + "' is none: " + error.getMessage());
    }
  }

  /** A task could only say that the job failed. */
  private void make(OutputFolder output) {
    try {
      output.make();
    } catch (IOException error) {
      throw HourlyCommand.wrong(
          "--output takes a folder, and "
              + options.output()
              + " cannot be made: "
              + error.getMessage());
    }
  }

  private int finish(OutputFolder output, Publication publication, RunTotals totals)
      throws IOException {
    SortedSet<Integer> hours = totals.hoursInRange();
    publication.refuseComplete(hours);
    boolean refused = totals.malformedLines() > options.maxMalformedRate() * totals.read();
    RunReport report = new RunReport(name, options, definitions, totals);
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
      refuseUnusedData(plan.data());
      if (configuration.getInt(MRJobConfig.NUM_REDUCES, 1) < 1) {
        throw HourlyCommand.wrong(MRJobConfig.NUM_REDUCES + " takes a number from 1 on");
      }
      if (plan.until() <= plan.from()) {
        throw HourlyCommand.wrong(
            "--until " + options.until() + " is not after --from " + options.from());
      }
      return plan;
    } catch (IllegalArgumentException error) {
      throw new CommandException(ExitStatus.WRONG_COMMAND_LINE, error.getMessage(), error);
    }
  }

  /** A name that nobody reads is mostly a name misspelt. */
  private void refuseUnusedData(DataFiles data) {
    for (String unused : data.unused()) {
      throw HourlyCommand.wrong(
          "--data "
              + options.data()
              + " holds "
              + unused
              + ", which is no shipped data file and which no asked-for definition reads");
    }
  }

  private void run(Job job, Cleanup cleanup)
      throws IOException, InterruptedException, ClassNotFoundException {
    job.submit();
    cleanup.stopOnExit(job);
    new JobProgress(job, System.err, Terminal.isWatched(), LineCounters.GROUP, LineCounters.READ)
        .await();
    if (!job.isSuccessful()) {
      String sentence = TaskFailure.read(configuration, cleanup.failures());
      throw new CommandException(
          ExitStatus.FAILED,
          sentence != null ? sentence : "the job failed: " + job.getStatus().getFailureInfo());
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

  private static DataFiles dataFiles(Path folder) throws IOException {
    return folder == null ? DataFiles.shipped() : DataFiles.with(folder);
  }
}
