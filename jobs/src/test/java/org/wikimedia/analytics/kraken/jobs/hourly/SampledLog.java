package org.wikimedia.analytics.kraken.jobs.hourly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.wikimedia.analytics.kraken.jobs.cli.KrakenRun;

/** Logs of the sample generator. */
final class SampledLog {
  private SampledLog() {}

  /** The bytes of a log of three hours from 2013-02-28T22 on, the same for the same arguments. */
  static byte[] bytes(Path folder, String format, int lines, String malformedRate)
      throws IOException {
    Path file = folder.resolve("sample-" + format + "-" + lines + "-" + malformedRate + ".log");
    KrakenRun run =
        KrakenRun.of(
            "sample",
            "--output",
            file.toString(),
            "--format",
            format,
            "--lines",
            String.valueOf(lines),
            "--titles",
            "3000",
            "--malformed-rate",
            malformedRate);
    assertThat(run.status()).as(run.err()).isZero();
    byte[] bytes = Files.readAllBytes(file);
    Files.delete(file);
    return bytes;
  }
}
