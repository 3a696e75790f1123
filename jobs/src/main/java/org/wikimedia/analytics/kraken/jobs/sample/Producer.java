package org.wikimedia.analytics.kraken.jobs.sample;

/** The kind of server that wrote a line; each writes time stamp and service time in its own way. */
enum Producer {
  /** Milliseconds in the time stamp, service time in whole milliseconds. */
  SQUID,
  /** Whole seconds in the time stamp, service time in seconds with nine decimals. */
  VARNISH,
  /**
   * TLS terminator: milliseconds in the time stamp, service time in seconds with three decimals.
   */
  NGINX
}
