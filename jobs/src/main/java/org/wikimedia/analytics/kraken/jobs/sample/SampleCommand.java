package org.wikimedia.analytics.kraken.jobs.sample;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.LongConsumer;
import org.wikimedia.analytics.kraken.jobs.progress.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code kraken sample}: writes a made-up request log, the same for the same options. */
@Command(
    name = "sample",
    description = "Writes a realistic request log of any size, the same for the same seed.",
    showDefaultValues = true,
    footer = {"", "Example: kraken sample --output /tmp/requests.tab.log.gz --lines 100000"})
public final class SampleCommand implements Callable<Integer> {
  private static final int DONE = 0;
  private static final int FAILED = 1;
  private static final int WRONG_COMMAND_LINE = 2;

  @Option(
      names = "--output",
      required = true,
      split = ",",
      arity = "1..*",
      paramLabel = "FILE",
      description =
          "Files to write; several share one log in stretches of 1000 lines. .gz is compressed.")
  private List<Path> output;

  @Option(
      names = "--format",
      defaultValue = "tab",
      description = "tab, space, json or kraken (TAB lines with a leading byte offset).")
  private String format;

  @Option(names = "--lines", defaultValue = "24000", description = "Lines of the log.")
  private long lines;

  @Option(names = "--hours", defaultValue = "3", description = "Hours the lines spread over.")
  private int hours;

  @Option(
      names = "--from",
      defaultValue = "2013-02-28T22",
      paramLabel = "HOUR",
      description = "The first hour, in UTC.")
  private String from;

  @Option(names = "--seed", defaultValue = "1", description = "Another seed is another log.")
  private long seed;

  @Option(
      names = "--titles",
      defaultValue = "20000",
      description = "Titles of the largest wiki; smaller wikis have fewer.")
  private int titles;

  @Option(
      names = "--malformed-rate",
      defaultValue = "0.004",
      paramLabel = "SHARE",
      description = "Share of lines that cannot be read, 0 to 1.")
  private double malformedRate;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    try {
      SampleLog log = new SampleLog(options(), chosenFormat());
      refuseBadOutput();
      return write(log);
    } catch (IllegalArgumentException e) {
      say(spec.commandLine().getErr(), e.getMessage());
      return WRONG_COMMAND_LINE;
    }
  }

  private SampleOptions options() {
    return new SampleOptions(lines, hours, SampleOptions.hour(from), seed, titles, malformedRate);
  }

  private SampleFormat chosenFormat() {
    try {
      return SampleFormat.valueOf(format.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "--format takes tab, space, json or kraken, not '" + format + "'.", e);
    }
  }

  private void refuseBadOutput() {
    Set<Path> seen = new HashSet<>();
    for (Path path : output) {
      Path absolute = path.toAbsolutePath().normalize();
      if (!seen.add(absolute)) {
        throw new IllegalArgumentException("--output names " + path + " twice.");
      }
      if (Files.exists(absolute)) {
        throw new IllegalArgumentException(path + " exists already; nothing was written.");
      }
      if (absolute.getParent() == null || !Files.isDirectory(absolute.getParent())) {
        throw new IllegalArgumentException(
            "There is no directory " + absolute.getParent() + " to write " + path + " into.");
      }
    }
  }

  private int write(SampleLog log) {
    try {
      long bytes = log.write(output, Terminal.isWatched() ? progress() : line -> {});
      say(spec.commandLine().getOut(), summary(bytes));
      return DONE;
    } catch (IOException e) {
      say(spec.commandLine().getErr(), "The sample could not be written: " + e + ".");
      return FAILED;
    }
  }

  private String summary(long bytes) {
    return String.format(
        Locale.ROOT,
        "%,d lines, %,d bytes, %d %s",
        lines,
        bytes,
        output.size(),
        output.size() == 1 ? "file" : "files");
  }

  private LongConsumer progress() {
    long step = Math.max(1, lines / 100);
    long[] shown = {-1};
    return line -> {
      if (line / step == shown[0] && line < lines) {
        return;
      }
      shown[0] = line / step;
      System.err.printf("\r%3d %%%s", 100 * line / lines, line < lines ? "" : "\n");
    };
  }

  private static void say(PrintWriter to, String sentence) {
    to.println(sentence);
    to.flush();
  }
}
