package org.wikimedia.analytics.kraken.jobs.sample;

/** The ways in which a line of the log can be unreadable. */
enum MalformedKind {
  /** The line ends after a few fields. */
  FEW_FIELDS,
  /** Nothing but the line end. */
  EMPTY,
  /** A month 13, a second 60, or no time at all. */
  BAD_TIME,
  /** Longer than 64 KiB. */
  TOO_LONG,
  /** NUL and other bytes that are no text. */
  GARBAGE
}
