package org.wikimedia.analytics.kraken.jobs.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import org.apache.hadoop.conf.Configuration;

/** A run of the whole program in this process: what it returned and what it said. */
public record KrakenRun(int status, String out, String err) {
  public static KrakenRun of(String... arguments) {
    return of(new Configuration(), arguments);
  }

  public static KrakenRun of(Configuration configuration, String... arguments) {
    PrintStream systemOut = System.out;
    PrintStream systemErr = System.err;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    System.setOut(new PrintStream(out, true, UTF_8));
    System.setErr(new PrintStream(err, true, UTF_8));
    try {
      int status = Kraken.start(configuration, arguments);
      return new KrakenRun(status, out.toString(UTF_8), err.toString(UTF_8));
    } finally {
      System.setOut(systemOut);
      System.setErr(systemErr);
    }
  }

  /** What was said to the person but for how far the work was, line by line. */
  public List<String> errors() {
    return err.lines().filter(line -> !line.contains(" M lines/s")).toList();
  }
}
