package org.wikimedia.analytics.kraken.jobs.hourly;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.wikimedia.analytics.kraken.jobs.cli.KrakenRun;

/** Starts {@code kraken hourly} in this process. */
final class Hourly {
  private Hourly() {}

  static KrakenRun run(Path input, Path output, String... options) {
    return run(input.toString(), output, options);
  }

  static KrakenRun run(String input, Path output, String... options) {
    List<String> arguments =
        new ArrayList<>(List.of("hourly", "--input", input, "--output", output.toString()));
    arguments.addAll(List.of(options));
    return KrakenRun.of(arguments.toArray(String[]::new));
  }
}
