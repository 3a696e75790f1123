package org.wikimedia.analytics.kraken.launcher.pig;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Callable;
import org.apache.hadoop.fs.FileUtil;
import org.apache.pig.ExecType;
import org.apache.pig.PigServer;
import org.apache.pig.backend.executionengine.ExecJob;
import org.apache.pig.tools.pigstats.PigStats;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kraken pig}: runs a script of Pig Latin; what it dumps is standard output. */
@Command(
    name = "kraken pig",
    description = "Runs a Pig script with Kraken's functions, in this process or on a cluster.",
    sortOptions = false,
    footer = {"", "Example: kraken pig pig/hourly.pig -p input=/logs -p output=/tmp/counts"})
public final class PigCommand implements Callable<Integer> {
  /** For {@code .zst}; Hadoop's own needs a native library. */
  private static final String ZSTD =
      "org.wikimedia.analytics.kraken.shaded.aircompressor.zstd.ZstdCodec";

  @Parameters(paramLabel = "FILE", description = "The script.")
  private Path file;

  @Option(names = "-p", paramLabel = "NAME=VALUE", description = "A parameter of the script.")
  private Map<String, String> parameters = new LinkedHashMap<>();

  @Option(
      names = "--dir",
      paramLabel = "DIR",
      description = "Where logs and temporary files are (default: ~/.kraken/pig).")
  private Path dir = Path.of(System.getProperty("user.home"), ".kraken", "pig");

  @Option(
      names = "--local",
      description = "Run in this process, even if HADOOP_CONF_DIR names a cluster.")
  private boolean local;

  @SuppressWarnings("UnusedVariable") // scripts/kraken heeds it
  @Option(
      names = "--cluster",
      description = "Refuse to run here: HADOOP_CONF_DIR must name a cluster.")
  private boolean cluster;

  @Option(names = "--debug", description = "Show where an error arose.")
  private boolean debug;

  @SuppressWarnings("UnusedVariable") // picocli reads it
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  private boolean help;

  private final PrintStream err = System.err;

  public static void main(String[] arguments) {
    System.exit(run(arguments));
  }

  static int run(String... arguments) {
    PigCommand command = new PigCommand();
    return new CommandLine(command)
        .setParameterExceptionHandler((error, given) -> command.wrong(error))
        .setExecutionExceptionHandler((error, line, parsed) -> command.failed(error))
        .execute(arguments);
  }

  @Override
  public Integer call() throws IOException {
    if (!Files.isReadable(file)) {
      throw PigFailure.wrong("pig takes a script, and " + file + " cannot be read");
    }
    Path root = Path.of(System.getProperty("kraken.root"));
    PigServer pig = start(root.resolve("pig"));
    try {
      pig.registerJar(root.resolve("udfs/pig/target/kraken-pig.jar").toString());
      pig.setBatchOn();
      pig.registerScript(file.toString(), parameters);
      refuseFailed(pig.executeBatch());
    } finally {
      pig.shutdown();
    }
    return 0;
  }

  /**
   * Starts Pig.
   *
   * @param macros the folder where IMPORT looks for files
   */
  private PigServer start(Path macros) throws IOException {
    Path log = Files.createDirectories(dir.toAbsolutePath().resolve("log"));
    System.setProperty("kraken.pig.log", log.resolve("pig.log").toString());
    System.setErr(new PrintStream(Files.newOutputStream(log.resolve("printed.log")), true, UTF_8));
    Properties settings = new Properties();
    settings.setProperty("pig.import.search.path", macros.toString());
    settings.setProperty("pig.logfile", log.resolve("failure.log").toString());
    if (onCluster()) {
      return new PigServer(ExecType.MAPREDUCE, settings);
    }
    settings.setProperty("fs.defaultFS", "file:///");
    settings.setProperty("hadoop.tmp.dir", hadoopFolder().toString());
    settings.setProperty("pig.temp.dir", dir.toAbsolutePath().resolve("tmp").toString());
    settings.setProperty("mapreduce.framework.name", "local");
    settings.setProperty("io.compression.codecs", ZSTD);
    // the defaults of a second are most of what a small job takes
    settings.setProperty("mapreduce.client.completion.pollinterval", "20");
    settings.setProperty("mapreduce.client.progressmonitor.pollinterval", "20");
    settings.setProperty("pig.jobcontrol.sleep", "50");
    return new PigServer(ExecType.LOCAL, settings);
  }

  /** Hadoop's local runner does not find its own files again below a folder with a space. */
  private Path hadoopFolder() throws IOException {
    Path folder = dir.toAbsolutePath().resolve("tmp");
    if (!folder.toString().contains(" ")) {
      return folder;
    }
    Path made = Files.createTempDirectory("kraken-pig");
    Runtime.getRuntime().addShutdownHook(new Thread(() -> FileUtil.fullyDelete(made.toFile())));
    return made;
  }

  private boolean onCluster() {
    String configuration = System.getenv("HADOOP_CONF_DIR");
    return !local && configuration != null && !configuration.isEmpty();
  }

  private static void refuseFailed(List<ExecJob> jobs) {
    for (ExecJob job : jobs) {
      if (job.getStatus() == ExecJob.JOB_STATUS.FAILED) {
        throw PigFailure.of(
            job.getException() == null
                ? new IOException("a job of the script failed")
                : job.getException());
      }
    }
    // a job that failed before it had an output is in no list
    PigStats statistics = PigStats.get();
    if (statistics != null && statistics.getJobGraph().size() > 0 && !statistics.isSuccessful()) {
      throw PigFailure.of(new IOException("a job of the script failed"));
    }
  }

  private int wrong(CommandLine.ParameterException error) {
    say(error.getMessage().lines().findFirst().orElse("wrong command line"));
    err.println("See: kraken pig --help");
    return PigFailure.WRONG_COMMAND_LINE;
  }

  private int failed(Exception error) {
    PigFailure failure = error instanceof PigFailure known ? known : PigFailure.of(error);
    say(failure.getMessage());
    if (debug) {
      error.printStackTrace(err);
    }
    return failure.exitStatus();
  }

  private void say(String sentence) {
    err.println("kraken: " + (sentence.matches(".*[.!?]") ? sentence : sentence + "."));
  }
}
