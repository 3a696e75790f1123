package org.wikimedia.analytics.kraken.jobs.hourly;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The name of a run: its start in UTC and a number, so that two at once differ. */
record RunName(Instant start, String text) {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  static RunName now() {
    Instant start = Instant.now();
    int number = new SecureRandom().nextInt(1 << 16);
    String text = String.format(Locale.ROOT, "hourly-%s-%04x", STAMP.format(start), number);
    return new RunName(start, text);
  }
}
