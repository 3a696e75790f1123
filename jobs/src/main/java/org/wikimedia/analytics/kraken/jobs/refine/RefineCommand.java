package org.wikimedia.analytics.kraken.jobs.refine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.wikimedia.analytics.kraken.definition.Definitions;
import org.wikimedia.analytics.kraken.jobs.cli.CommandException;
import org.wikimedia.analytics.kraken.jobs.cli.Kraken;
import org.wikimedia.analytics.kraken.jobs.cli.OptionCheck;
import org.wikimedia.analytics.kraken.jobs.input.LogFiles;
import org.wikimedia.analytics.kraken.jobs.table.Compression;
import org.wikimedia.analytics.kraken.jobs.table.TableFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code kraken refine}: raw request logs to a table of refined requests. */
@Command(
    name = "refine",
    description = "Makes a table of refined requests, by hour, out of raw request logs.",
    showDefaultValues = true,
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Exit status: 0 done; 1 failed; 2 wrong command line, input missing or hour complete;",
      "3 too many malformed lines.",
      "",
      "Example: kraken refine --input /logs/2013-02-28 --output /tables/webrequest"
          + " --addresses truncate"
    })
public final class RefineCommand implements Callable<Integer> {
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
      paramLabel = "TABLE",
      description = "Folder of the table; each hour is a partition in it.")
  private String output;

  @Option(
      names = "--from",
      paramLabel = "HOUR",
      description = "First hour to refine, in UTC, like 2013-02-28T22; default: every hour found.")
  private String from;

  @Option(
      names = "--until",
      paramLabel = "HOUR",
      description = "Hour behind the last one to refine; default: every hour found.")
  private String until;

  @Option(
      names = "--lines",
      defaultValue = "auto",
      paramLabel = "FORMAT",
      description = "Format of the log: auto (decided line by line), tab, space, json or kraken.")
  private String lines;

  @Option(
      names = "--definitions",
      split = ",",
      paramLabel = "NAME",
      description = "Definitions whose verdicts to keep; default: all that are shipped.")
  private List<String> definitions;

  @Option(
      names = "--format",
      defaultValue = "orc",
      description = "Format of the table's files: orc (smallest), parquet or avro.")
  private String format;

  @Option(
      names = "--compression",
      defaultValue = "deflate",
      description = "Compression inside the files: deflate (smallest), snappy or none.")
  private String compression;

  @Option(
      names = "--addresses",
      defaultValue = "keep",
      description =
          "Client addresses: keep, truncate (to their networks) or hash (keyed by --salt-file).")
  private Addresses addresses;

  @Option(
      names = "--agents",
      defaultValue = "keep",
      description = "User agents: keep or hash (keyed by --salt-file).")
  private Agents agents;

  @Option(
      names = "--salt-file",
      paramLabel = "FILE",
      description = "Key of the hashes, 16 bytes or more; the same key gives the same hashes.")
  private Path saltFile;

  @Option(
      names = "--deduplicate",
      description = "Drop rows of which host, sequence number, time and URL are there already.")
  private boolean deduplicate;

  @Option(names = "--overwrite", description = "Replace hours that are complete.")
  private boolean overwrite;

  @Option(
      names = "--max-malformed-rate",
      defaultValue = "0.01",
      paramLabel = "SHARE",
      description = "Publish nothing if more than this share of the lines, 0 to 1, is malformed.")
  private double maxMalformedRate;

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
          "MaxMind DB file to look up countries in;"
              + " default: the GeoLite2-Country of November 2019 that comes with Kraken.")
  private String geoDatabase;

  @Override
  public Integer call() throws Exception {
    check();
    RefineRun run = new RefineRun(options(), kraken.configuration(), spec.commandLine().getOut());
    return run.execute();
  }

  private RefineOptions options() {
    List<String> paths = new ArrayList<>();
    input.forEach(path -> paths.addAll(LogFiles.splitAtCommas(path)));
    return new RefineOptions(
        paths,
        output,
        from,
        until,
        lines,
        definitions == null ? Definitions.shipped() : definitions,
        chosen(TableFormat::of, format),
        chosen(Compression::of, compression),
        addresses,
        agents,
        saltFile,
        deduplicate,
        overwrite,
        maxMalformedRate,
        reducers,
        data,
        geoDatabase);
  }

  private static <T> T chosen(Function<String, T> named, String label) {
    try {
      return named.apply(label);
    } catch (IllegalArgumentException error) {
      throw CommandException.wrong(error.getMessage());
    }
  }

  private void check() {
    OptionCheck.malformedRate(maxMalformedRate);
    if (definitions != null
        && (definitions.contains("")
            || definitions.stream().distinct().count() < definitions.size())) {
      throw CommandException.wrong(
          "--definitions takes different names, separated by commas, not "
              + String.join(",", definitions));
    }
    OptionCheck.reducers(reducers);
    OptionCheck.data(data);
    OptionCheck.range(from, until);
    OptionCheck.geoDatabase(geoDatabase);
  }
}
