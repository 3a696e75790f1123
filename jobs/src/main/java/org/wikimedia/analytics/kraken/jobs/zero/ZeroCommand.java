package org.wikimedia.analytics.kraken.jobs.zero;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.wikimedia.analytics.kraken.jobs.cli.CommandException;
import org.wikimedia.analytics.kraken.jobs.cli.Kraken;
import org.wikimedia.analytics.kraken.jobs.cli.OptionCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code kraken zero}: hourly counts to roll-ups by carrier. */
@Command(
    name = "zero",
    description = "Rolls hourly counts of carriers and countries up to days and months.",
    showDefaultValues = true,
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Exit status: 0 done; 1 failed or a wrong hour file; 2 wrong command line, or no hour files.",
      "",
      "Example: kraken zero --input /counts --output /zero --from 2013-02-01T00"
          + " --until 2013-03-01T00 --bad-dates bad-dates.tsv"
    })
public final class ZeroCommand implements Callable<Integer> {
  @ParentCommand private Kraken kraken;

  @Spec private CommandSpec spec;

  @Option(
      names = "--input",
      required = true,
      paramLabel = "DIR",
      description = "Folder that kraken hourly published zero and countries into.")
  private String input;

  @Option(
      names = "--output",
      required = true,
      paramLabel = "DIR",
      description = "Folder to publish into; tables that are there are replaced.")
  private String output;

  @Option(
      names = "--definition",
      defaultValue = "pageview",
      paramLabel = "NAME",
      description = "Definition whose counts to roll up.")
  private String definition;

  @Option(
      names = "--from",
      paramLabel = "HOUR",
      description = "First hour, in UTC, like 2013-02-28T22; default: the first there is.")
  private String from;

  @Option(
      names = "--until",
      paramLabel = "HOUR",
      description = "Hour behind the last one; default: all there are.")
  private String until;

  @Option(
      names = "--bad-dates",
      paramLabel = "FILE",
      description =
          "Dates to leave out of daily/ and monthly/, one a line: 2013-01-31,"
              + " and behind a TAB the reason.")
  private Path badDates;

  @Option(
      names = "--sample-factor",
      defaultValue = "1",
      paramLabel = "N",
      description = "What to multiply views and bytes by: 10 if one request of ten was logged.")
  private long sampleFactor;

  @Option(
      names = "--reducers",
      paramLabel = "N",
      description =
          "Reduce tasks; default: one a core embedded, mapreduce.job.reduces on a cluster.")
  private Integer reducers;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Folder of data files, each of which replaces the shipped one of its name.")
  private Path data;

  @Override
  public Integer call() throws Exception {
    OptionCheck.range(from, until);
    OptionCheck.reducers(reducers);
    OptionCheck.data(data);
    if (sampleFactor < 1) {
      throw CommandException.wrong(
          "--sample-factor takes a whole number from 1 on, not " + sampleFactor);
    }
    ZeroOptions options =
        new ZeroOptions(
            input, output, definition, from, until, badDates, sampleFactor, reducers, data);
    ZeroRun run =
        new ZeroRun(
            options,
            kraken.configuration(),
            spec.commandLine().getOut(),
            spec.commandLine().getErr());
    return run.execute();
  }
}
