package org.wikimedia.analytics.kraken.jobs.cli;

import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.conf.Configured;
import org.apache.hadoop.util.Tool;
import org.apache.hadoop.util.ToolRunner;
import org.wikimedia.analytics.kraken.jobs.hourly.HourlyCommand;
import org.wikimedia.analytics.kraken.jobs.refine.RefineCommand;
import org.wikimedia.analytics.kraken.jobs.reportcard.ReportcardCommand;
import org.wikimedia.analytics.kraken.jobs.sample.SampleCommand;
import org.wikimedia.analytics.kraken.jobs.validate.ValidateCommand;
import org.wikimedia.analytics.kraken.jobs.zero.ZeroCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The one program: {@code kraken COMMAND} and {@code hadoop jar kraken-jobs.jar COMMAND}. */
@Command(
    name = "kraken",
    synopsisSubcommandLabel = "COMMAND",
    description = "Page view analytics on Hadoop.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    subcommands = {
      HourlyCommand.class,
      ZeroCommand.class,
      RefineCommand.class,
      ReportcardCommand.class,
      ValidateCommand.class,
      SampleCommand.class,
      HelpCommand.class
    },
    footer = {
      "",
      "Generic Hadoop options (-D key=value, -conf FILE, -files LIST) work with every command.",
      "'kraken help COMMAND' shows a command's options."
    })
public final class Kraken extends Configured implements Tool, Runnable {
  @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Show where an error arose.")
  private boolean debug;

  @Option(
      names = "--local",
      scope = ScopeType.INHERIT,
      description = "Run in this process, even if HADOOP_CONF_DIR names a cluster.")
  private boolean local;

  @Option(
      names = "--cluster",
      scope = ScopeType.INHERIT,
      description = "Submit to the cluster of HADOOP_CONF_DIR.")
  private boolean cluster;

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  public static void main(String[] arguments) {
    System.exit(start(new Configuration(), arguments));
  }

  /** Runs a command and returns its exit status; generic options may stand anywhere. */
  static int start(Configuration configuration, String... arguments) {
    try {
      return ToolRunner.run(configuration, new Kraken(), GenericOptions.first(arguments));
    } catch (Exception error) {
      return Errors.wrongGenericOptions(error, List.of(arguments).contains("--debug"));
    }
  }

  @Override
  public int run(String[] arguments) {
    return new CommandLine(this)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(Errors::wrongCommandLine)
        .setExecutionExceptionHandler(
            (error, command, parsed) -> Errors.failed(error, command, debug))
        .execute(arguments);
  }

  /** Without a command there is nothing to do. */
  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        spec.commandLine(),
        "Say which command to run: hourly, zero, refine, reportcard, validate, sample or help.");
  }

  /** The configuration a command works with, local or the cluster's. */
  public Configuration configuration() {
    return Place.configure(getConf(), local, cluster);
  }
}
