package org.wikimedia.analytics.kraken.launcher.hive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code kraken hive}: runs HiveQL and prints what it answers. */
@Command(
    name = "kraken hive",
    description = "Runs HiveQL with Kraken's functions, in this process or on a HiveServer2.",
    sortOptions = false,
    footer = {
      "",
      "Examples: kraken hive -e \"SELECT is_pageview('en.wikipedia.org', '/wiki/Kraken', '', '200',"
          + " 'text/html', 'Mozilla/5.0')\"",
      "          kraken hive -f hql/article_views.hql --set project=de.wikipedia --format csv"
    })
public final class HiveCommand implements Callable<Integer> {
  @ArgGroup(multiplicity = "1")
  private Source source;

  @Option(names = "--format", defaultValue = "table", description = "table (default), csv or json.")
  private Format format;

  @Option(
      names = "--set",
      paramLabel = "NAME=VALUE",
      description =
          "A parameter of the script, ${NAME} in it; with a dot in NAME a setting of Hive's.")
  private Map<String, String> set = new LinkedHashMap<>();

  @Option(
      names = "--dir",
      paramLabel = "DIR",
      description = "Where metastore, tables and logs are (default: ~/.kraken/hive).")
  private Path dir = Path.of(System.getProperty("user.home"), ".kraken", "hive");

  @Option(
      names = "--server",
      paramLabel = "HOST:PORT",
      description = "Ask this HiveServer2 instead of starting Hive here.")
  private String server;

  @Option(
      names = "--jar",
      paramLabel = "PATH",
      description = "With --server: where the server finds kraken-hive.jar (default: as here).")
  private String jar;

  @Option(
      names = "--local",
      description = "Start Hive here, even if HADOOP_CONF_DIR names a cluster.")
  private boolean local;

  @SuppressWarnings("UnusedVariable") // scripts/kraken heeds it
  @Option(
      names = "--cluster",
      description = "Refuse to start Hive here: HADOOP_CONF_DIR must name a cluster.")
  private boolean cluster;

  @Option(names = "--debug", description = "Show where an error arose.")
  private boolean debug;

  @SuppressWarnings("UnusedVariable") // picocli reads it
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  private boolean help;

  /** What to run. */
  private static final class Source {
    @Option(names = "-f", required = true, paramLabel = "FILE", description = "Run this file.")
    private Path file;

    @Option(names = "-e", required = true, paramLabel = "SQL", description = "Run this text.")
    private String text;

    String read() {
      if (file == null) {
        return text;
      }
      try {
        return Files.readString(file);
      } catch (IOException error) {
        throw HiveFailure.wrong("-f takes a file of HiveQL, and " + file + " cannot be read");
      }
    }
  }

  private final PrintStream err = System.err;
  private final PrintStream stdout = System.out;
  private final Writer out = new BufferedWriter(new OutputStreamWriter(stdout, UTF_8), 1 << 16);

  public static void main(String[] arguments) {
    // Tez leaves threads behind
    System.exit(run(arguments));
  }

  static int run(String... arguments) {
    HiveCommand command = new HiveCommand();
    return new CommandLine(command)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler((error, given) -> command.wrong(error))
        .setExecutionExceptionHandler((error, line, parsed) -> command.failed(error))
        .execute(arguments);
  }

  @Override
  public Integer call() throws IOException {
    String script = source.read();
    Map<String, String> variables = Parameters.defaults(script);
    Map<String, String> settings = new LinkedHashMap<>();
    set.forEach((name, value) -> (name.contains(".") ? settings : variables).put(name, value));
    divert();
    place();
    try (Hive hive = start(settings, variables)) {
      register(hive);
      Answer answer = format.to(out);
      for (String statement : Statements.of(script)) {
        hive.run(statement, answer);
      }
    }
    return 0;
  }

  /** What Hive, Tez and Derby print is for the log: standard output is the answers'. */
  private void divert() throws IOException {
    Path log = Files.createDirectories(dir.toAbsolutePath().resolve("log"));
    System.setProperty("kraken.hive.log", log.resolve("hive.log").toString());
    PrintStream printed =
        new PrintStream(Files.newOutputStream(log.resolve("printed.log")), true, UTF_8);
    System.setOut(printed);
    System.setErr(printed);
  }

  private void place() {
    if (isEmbedded()) {
      HiveFolder.take(dir);
    } else if (server == null && HiveCommand.class.getResource("/hive-site.xml") == null) {
      throw HiveFailure.wrong(
          "HADOOP_CONF_DIR is "
              + System.getenv("HADOOP_CONF_DIR")
              + ", but no hive-site.xml is there; name a HiveServer2 with --server, or give"
              + " --local");
    }
  }

  /** Whether all is in this process: neither a server nor a cluster's tasks. */
  private boolean isEmbedded() {
    String configuration = System.getenv("HADOOP_CONF_DIR");
    return server == null && (local || configuration == null || configuration.isEmpty());
  }

  private Hive start(Map<String, String> settings, Map<String, String> variables)
      throws IOException {
    return server == null
        ? new EmbeddedHive(settings, variables, stdout)
        : new HiveServer(server, settings, variables);
  }

  private void register(Hive hive) throws IOException {
    Functions functions = Functions.of(Path.of(System.getProperty("kraken.root")));
    if (isEmbedded()) {
      functions.register(hive);
    } else {
      functions.register(hive, jar == null ? functions.jar().toString() : jar);
    }
  }

  private int wrong(CommandLine.ParameterException error) {
    boolean nothing = error instanceof CommandLine.MissingParameterException;
    boolean two = error instanceof CommandLine.MutuallyExclusiveArgsException;
    String message = error.getMessage().lines().findFirst().orElse("wrong command line");
    say(nothing || two ? "say what to run, with either -f FILE or -e SQL" : message);
    err.println("See: kraken hive --help");
    return HiveFailure.WRONG_COMMAND_LINE;
  }

  private int failed(Exception error) {
    HiveFailure failure = error instanceof HiveFailure known ? known : HiveFailure.of(error);
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
