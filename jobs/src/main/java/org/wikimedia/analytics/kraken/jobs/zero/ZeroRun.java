package org.wikimedia.analytics.kraken.jobs.zero;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.mapreduce.Job;
import org.wikimedia.analytics.kraken.jobs.cli.CommandException;
import org.wikimedia.analytics.kraken.jobs.cli.ExitStatus;
import org.wikimedia.analytics.kraken.jobs.product.Channel;
import org.wikimedia.analytics.kraken.jobs.product.CountJob;
import org.wikimedia.analytics.kraken.jobs.product.TotalsFormat;
import org.wikimedia.analytics.kraken.jobs.publish.OutputFolder;
import org.wikimedia.analytics.kraken.jobs.run.Cleanup;
import org.wikimedia.analytics.kraken.jobs.run.JobRun;
import org.wikimedia.analytics.kraken.jobs.run.RunName;
import org.wikimedia.analytics.kraken.jobs.run.RunOutput;
import org.wikimedia.analytics.kraken.jobs.run.UserData;

/** One run of {@code kraken zero}, from what was asked to what is published. */
public final class ZeroRun {
  private final ZeroOptions options;
  private final Configuration configuration;
  private final PrintWriter out;
  private final PrintWriter err;
  private final RunName name = RunName.now("zero");
  private final long start = System.nanoTime();

  /** A run that prints its table to {@code out} and its warnings to {@code err}. */
  public ZeroRun(
      ZeroOptions options, Configuration configuration, PrintWriter out, PrintWriter err) {
    this.options = options;
    this.configuration = configuration;
    this.out = out;
    this.err = err;
  }

  /** Returns the exit status. */
  public int execute() throws IOException, InterruptedException, ClassNotFoundException {
    SortedMap<String, String> badDates = BadDates.read(options.badDates());
    ZeroInput input = new ZeroInput(options, configuration);
    ZeroJob.configure(
        configuration, options, badDates.keySet(), input, UserData.files(options.data()));
    ZeroPlan plan = plan();
    OutputFolder output = RunOutput.open(options.output(), name, configuration);
    try (Cleanup cleanup = new Cleanup(output, configuration, name)) {
      RunOutput.make(output, options.output());
      new ZeroWarnings(err, badDates.keySet()).print(input);
      Job job = ZeroJob.create(configuration, input.files(), name.text(), output);
      JobRun.await(job, cleanup, ZeroMapper.ROWS);
      RowTotals totals = RowTotals.read(output.readStaged(TotalsFormat.PATH));
      totals.checkFiles(input.files().size());
      ZeroReport report = new ZeroReport(name, options, badDates, input, totals);
      publish(output, plan, report);
      report.print(out, RollUpDays.read(configuration), (System.nanoTime() - start) / 1e9);
    }
    return ExitStatus.DONE;
  }

  private ZeroPlan plan() {
    try {
      CountJob.refuseNoReducers(configuration);
      ZeroPlan plan = new ZeroPlan(configuration);
      plan.homeCountries();
      UserData.refuseUnused(options.data(), plan.data());
      return plan;
    } catch (IllegalArgumentException error) {
      throw new CommandException(ExitStatus.WRONG_COMMAND_LINE, error.getMessage(), error);
    }
  }

  /** Replaces table by table; the run file is written last. */
  private void publish(OutputFolder output, ZeroPlan plan, ZeroReport report) throws IOException {
    List<String> published = new ArrayList<>();
    List<Channel> tables = plan.channels().subList(0, ZeroPlan.totals());
    for (Channel table : tables) {
      table.supplyEmpty(output, TotalsFormat.NO_HOUR);
    }
    String outcome = "failed while publishing";
    try {
      for (Channel table : tables) {
        String path = table.path(TotalsFormat.NO_HOUR);
        output.publish(path);
        published.add(path);
      }
      outcome = "published";
    } finally {
      output.write(report.path(), report.json(published, outcome));
    }
  }
}
