package org.wikimedia.analytics.kraken.jobs.hourly;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.wikimedia.analytics.kraken.jobs.cli.CommandException;
import org.wikimedia.analytics.kraken.jobs.cli.Kraken;
import org.wikimedia.analytics.kraken.jobs.cli.OptionCheck;
import org.wikimedia.analytics.kraken.jobs.input.LogFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code kraken hourly}: raw request logs to hourly counts. */
@Command(
    name = "hourly",
    description = "Counts page views by hour, project and page out of raw request logs.",
    showDefaultValues = true,
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Exit status: 0 done; 1 failed; 2 wrong command line, input missing or hour complete;",
      "3 too many malformed lines.",
      "",
      "Example: kraken hourly --input /logs/2013-02-28 --output /counts --from 2013-02-28T22"
          + " --until 2013-03-01T01"
    })
public final class HourlyCommand implements Callable<Integer> {
  @ParentCommand private Kraken kraken;

  @Spec private CommandSpec spec;

  @Option(
      names = "--input",
      required = true,
      paramLabel = "PATH[,PATH…]",
      description = "Logs: files, folders or globs; plain, .gz, .bz2, .zst or .snappy.")
  private List<String> input;

  @Option(
      names = "--output",
      required = true,
      paramLabel = "DIR",
      description = "Folder to publish into.")
  private String output;

  @Option(
      names = "--from",
      paramLabel = "HOUR",
      description = "First hour to count, in UTC, like 2013-02-28T22; default: every hour found.")
  private String from;

  @Option(
      names = "--until",
      paramLabel = "HOUR",
      description = "Hour behind the last one to count; default: every hour found.")
  private String until;

  @Option(
      names = "--format",
      defaultValue = "auto",
      description = "auto (decided line by line), tab, space, json or kraken.")
  private String format;

  @Option(
      names = "--definitions",
      split = ",",
      defaultValue = "pageview,webstatscollector",
      paramLabel = "NAME",
      description = "Definitions to count by; also all-sites, kraken, kraken-zero.")
  private List<String> definitions;

  @Option(
      names = "--products",
      split = ",",
      defaultValue = "projectcounts,pagecounts,zero,countries,sequence",
      paramLabel = "NAME",
      description = "Products to publish.")
  private List<String> products;

  @Option(
      names = "--max-malformed-rate",
      defaultValue = "0.01",
      paramLabel = "SHARE",
      description = "Publish nothing if more than this share of the lines, 0 to 1, is malformed.")
  private double maxMalformedRate;

  @Option(names = "--overwrite", description = "Replace hours that are complete.")
  private boolean overwrite;

  @Option(names = "--dry-run", description = "Count and report, but publish nothing.")
  private boolean dryRun;

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

  @Option(
      names = "--geo-db",
      paramLabel = "FILE",
      description =
          "MaxMind DB file to look up countries in, for zero and countries;"
              + " default: the GeoLite2-Country of November 2019 that comes with Kraken.")
  private String geoDatabase;

  @Override
  public Integer call() throws Exception {
    check();
    HourlyRun run = new HourlyRun(options(), kraken.configuration(), spec.commandLine().getOut());
    return run.execute();
  }

  private HourlyOptions options() {
    List<String> paths = new ArrayList<>();
    input.forEach(path -> paths.addAll(LogFiles.splitAtCommas(path)));
    return new HourlyOptions(
        paths,
        output,
        from,
        until,
        format,
        definitions,
        products,
        maxMalformedRate,
        overwrite,
        dryRun,
        reducers,
        data,
        geoDatabase);
  }

  private void check() {
    OptionCheck.malformedRate(maxMalformedRate);
    OptionCheck.reducers(reducers);
    OptionCheck.data(data);
    OptionCheck.range(from, until);
    OptionCheck.geoDatabase(geoDatabase);
    checkNames("--definitions", definitions);
    checkNames("--products", products);
  }

  private static void checkNames(String option, List<String> names) {
    if (names.stream().distinct().count() < names.size()) {
      throw CommandException.wrong(option + " names something twice: " + String.join(",", names));
    }
    if (names.isEmpty() || names.contains("")) {
      throw CommandException.wrong(option + " takes a list of names, separated by commas");
    }
  }
}
