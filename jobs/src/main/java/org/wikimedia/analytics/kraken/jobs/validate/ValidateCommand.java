package org.wikimedia.analytics.kraken.jobs.validate;

import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.wikimedia.analytics.kraken.data.DataFile;
import org.wikimedia.analytics.kraken.jobs.cli.CommandException;
import org.wikimedia.analytics.kraken.jobs.cli.ExitStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kraken validate}: whether a Limn directory can be published. */
@Command(
    name = "validate",
    description = "Checks a Limn directory before it is published.",
    showDefaultValues = true,
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Exit status: 0 it holds; 2 wrong command line; 3 something must not be published.",
      "",
      "Example: kraken validate /srv/reportcard --previous /srv/reportcard-2013-01"
    })
public final class ValidateCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "LIMN_DIR", description = "Limn data directory to check.")
  private Path folder;

  @Option(
      names = "--previous",
      paramLabel = "LIMN_DIR",
      description = "Delivery before this one, to compare all cells with that both have.")
  private Path previous;

  @Option(
      names = "--threshold",
      defaultValue = "2",
      paramLabel = "PERCENT",
      description = "Change of a cell from which on a correction must explain it.")
  private BigDecimal threshold;

  @Option(names = "--fresh", description = "Refuse tables that do not end with the last month.")
  private boolean fresh;

  @Option(
      names = "--minima",
      paramLabel = "FILE",
      description = "Refuse large wikis with less than this file says; see aggregate-minima.tsv.")
  private Path minima;

  @Option(
      names = "--month-over-month",
      paramLabel = "PERCENT",
      description = "Refuse a last month that changed so much; default: warn from 25 on.")
  private BigDecimal monthOverMonth;

  @Option(
      names = "--year-over-year",
      paramLabel = "PERCENT",
      description = "The same for the change within a year; default: warn from 100 on.")
  private BigDecimal yearOverYear;

  @Option(
      names = "--today",
      paramLabel = "DATE",
      description = "Date to be fresh at, like 2013-03-05; default: today, in UTC.")
  private LocalDate today;

  @Option(names = "--json", description = "Print the findings as JSON.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    refuseNoFolder("LIMN_DIR", folder);
    if (previous != null) {
      refuseNoFolder("--previous", previous);
    }
    List<Finding> findings =
        new Validation(folder).limits(limits()).previous(previous, threshold).findings();
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(FindingTable.json(findings));
      out.flush();
    } else {
      FindingTable.print(findings, out);
    }
    boolean refused = findings.stream().anyMatch(Finding::isRefused);
    return refused ? ExitStatus.DATA_REFUSED : ExitStatus.DONE;
  }

  private Limits limits() {
    if (minima != null && !Files.isRegularFile(minima)) {
      throw CommandException.wrong("--minima takes a file, and " + minima + " is none");
    }
    return new Limits(
        today == null ? LocalDate.now(Clock.systemUTC()) : today,
        fresh,
        Limits.monthOverMonth(monthOverMonth),
        Limits.yearOverYear(yearOverYear),
        minima == null ? Minima.shipped() : Minima.of(DataFile.of(minima)));
  }

  private static void refuseNoFolder(String option, Path folder) {
    if (!Files.isDirectory(folder)) {
      throw CommandException.wrong(
          option + " takes a Limn data directory, and " + folder + " is no folder");
    }
  }
}
