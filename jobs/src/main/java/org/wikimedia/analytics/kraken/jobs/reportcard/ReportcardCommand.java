package org.wikimedia.analytics.kraken.jobs.reportcard;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.wikimedia.analytics.kraken.jobs.cli.CommandException;
import org.wikimedia.analytics.kraken.jobs.cli.Kraken;
import org.wikimedia.analytics.kraken.jobs.cli.OptionCheck;
import org.wikimedia.analytics.kraken.project.Site;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code kraken reportcard}: hourly counts to the report card. */
@Command(
    name = "reportcard",
    description = "Turns hourly counts into the report card: Limn's files, aggregates and a page.",
    showDefaultValues = true,
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Exit status: 0 done; 1 failed; 2 wrong command line, or no hour files; 3 an hour is missing,"
          + " or the report card does not hold: nothing was published.",
      "",
      "Example: kraken reportcard --input /counts --output /limn --through 2013-02"
          + " --corrections corrections.tsv --site /srv/reportcard"
    })
public final class ReportcardCommand implements Callable<Integer> {
  @ParentCommand private Kraken kraken;

  @Spec private CommandSpec spec;

  @Option(
      names = "--input",
      required = true,
      paramLabel = "DIR",
      description =
          "Folder that kraken hourly published into, or years of Wikimedia's projectcounts or"
              + " projectviews.")
  private String input;

  @Option(
      names = "--output",
      paramLabel = "LIMN_DIR",
      description =
          "Limn data directory to publish, on this machine; it is replaced as a whole. Needed but"
              + " for --explain.")
  private String output;

  @Option(
      names = "--definition",
      defaultValue = "pageview",
      paramLabel = "NAME",
      description = "Definition whose counts to take, in a folder of kraken hourly.")
  private String definition;

  @Option(
      names = "--through",
      paramLabel = "MONTH",
      description = "Last month, like 2013-02; default: the last one that is over.")
  private String through;

  @Option(
      names = "--corrections",
      paramLabel = "FILE",
      description = "What is known to be wrong with the counts, each with a reason.")
  private Path corrections;

  @Option(
      names = "--bad-dates",
      paramLabel = "FILE",
      description =
          "Dates or ranges of hours to leave out and to rescale over, one a line: 2013-01-31,"
              + " and behind a TAB or a comma the reason.")
  private Path badDates;

  @Option(
      names = "--site",
      paramLabel = "SITE_DIR",
      description =
          "Folder on this machine to publish the report card's page into, replaced as a whole.")
  private String site;

  @Option(
      names = "--previous",
      paramLabel = "LIMN_DIR",
      description = "Report card published before: what changed since must be explained.")
  private String previous;

  @Option(
      names = "--threshold",
      defaultValue = "2",
      paramLabel = "PERCENT",
      description = "Change of a cell against --previous from which on it must be explained.")
  private BigDecimal threshold;

  @Option(
      names = "--force",
      paramLabel = "REASON",
      description = "Publish what does not hold; the reason is recorded. No hour may be missing.")
  private String force;

  @Option(
      names = "--explain",
      paramLabel = "MONTH",
      description = "Say how each number of a month, like 2013-02, came about; publish nothing.")
  private String explain;

  @Option(
      names = "--site-since",
      split = ",",
      paramLabel = "SITE=DATE",
      description =
          "First day with counts of a site, like mobile=2014-09-23; default: the first one on"
              + " which any wiki has it.")
  private List<String> siteSince = List.of();

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
    OptionCheck.reducers(reducers);
    OptionCheck.data(data);
    if (output == null && explain == null) {
      throw CommandException.wrong("--output is missing: the folder to publish into");
    }
    ReportcardOptions.Folders folders =
        new ReportcardOptions.Folders(
            local("--output", output), local("--site", site), local("--previous", previous));
    refuseNoFolder(folders);
    if (threshold.signum() < 0) {
      throw CommandException.wrong("--threshold takes a percentage from 0 on, not " + threshold);
    }
    if (force != null && force.isBlank()) {
      throw CommandException.wrong("--force takes a reason");
    }
    ReportcardOptions.Counting counting =
        new ReportcardOptions.Counting(
            input,
            definition,
            month("--through", through),
            corrections,
            badDates,
            siteSince(),
            reducers,
            data);
    ReportcardOptions options =
        new ReportcardOptions(counting, folders, threshold, force, month("--explain", explain));
    return new ReportcardRun(
            options,
            kraken.configuration(),
            spec.commandLine().getOut(),
            spec.commandLine().getErr())
        .execute();
  }

  private static void refuseNoFolder(ReportcardOptions.Folders folders) {
    Path previous = folders.previous();
    if (previous != null && !Files.isDirectory(previous)) {
      throw CommandException.wrong("--previous takes a folder, and " + previous + " is none");
    }
    Path site = folders.site();
    Path output = folders.output();
    if (site != null && output != null && isOneInTheOther(normal(site), normal(output))) {
      throw CommandException.wrong("--site and --output take two folders, none in the other");
    }
  }

  /** The folder that an option names, which only a folder of this machine can be. */
  private static Path local(String option, String text) {
    if (text == null) {
      return null;
    }
    if (text.startsWith("file:/")) {
      return Path.of(new org.apache.hadoop.fs.Path(text).toUri().getPath());
    }
    if (text.matches("[A-Za-z][A-Za-z0-9+.-]*:/.*")) {
      throw CommandException.wrong(
          option + " takes a folder of this machine, and " + text + " is none");
    }
    return Path.of(text);
  }

  private static Path normal(Path folder) {
    return folder.toAbsolutePath().normalize();
  }

  private static boolean isOneInTheOther(Path one, Path other) {
    return one.startsWith(other) || other.startsWith(one);
  }

  private static YearMonth month(String option, String text) {
    try {
      return text == null ? null : YearMonth.parse(text);
    } catch (DateTimeException error) {
      throw CommandException.wrong(option + " takes a month like 2013-02, not '" + text + "'");
    }
  }

  private Map<Site, LocalDate> siteSince() {
    Map<Site, LocalDate> since = new EnumMap<>(Site.class);
    for (String text : siteSince) {
      String[] parts = text.split("=", -1);
      try {
        Site of = Site.valueOf(parts[0].toUpperCase(Locale.ROOT));
        if (parts.length != 2 || of == Site.DESKTOP) {
          throw new IllegalArgumentException(text);
        }
        since.put(of, LocalDate.parse(parts[1]));
      } catch (IllegalArgumentException | DateTimeException error) {
        throw CommandException.wrong(
            "--site-since takes mobile or zero and a date like mobile=2014-09-23, not '"
                + text
                + "'");
      }
    }
    return since;
  }
}
