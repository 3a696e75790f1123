package org.wikimedia.analytics.kraken.request;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a log line is written. */
public enum LogFormat {
  /** Decided line by line: a brace first is JSON, a TAB anywhere is tab (or kraken), else space. */
  AUTO,
  /** udp2log since February 2013. */
  TAB,
  /** udp2log until January 2013. */
  SPACE,
  /** One object a line, as varnishkafka wrote it. */
  JSON,
  /** The TAB line with a Kafka byte offset before it: seventeen columns. */
  KRAKEN;

  /** The format a user names by its {@link #label}, if there is one of that name. */
  public static Optional<LogFormat> of(String label) {
    return Arrays.stream(values()).filter(format -> format.label().equals(label)).findFirst();
  }

  /** The name a user types. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
