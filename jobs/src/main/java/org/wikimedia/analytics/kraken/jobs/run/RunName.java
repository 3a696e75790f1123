package org.wikimedia.analytics.kraken.jobs.run;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The name of a run: its command, its start in UTC and a number, so that two at once differ. */
public record RunName(Instant start, String text) {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  /** The name of a run of this command that starts now. */
  public static RunName now(String command) {
    Instant start = Instant.now();
    int number = new SecureRandom().nextInt(1 << 16);
    String text = String.format(Locale.ROOT, "%s-%s-%04x", command, STAMP.format(start), number);
    return new RunName(start, text);
  }
}
