package org.wikimedia.analytics.kraken.request;

import java.util.Locale;

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

  /** The name a user types. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
