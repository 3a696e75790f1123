package org.wikimedia.analytics.kraken.jobs.refine;

/** What is done about client addresses. */
enum Addresses {
  /** They stand as logged. */
  KEEP,
  /** Their networks stand. */
  TRUNCATE,
  /** A keyed hash stands. */
  HASH
}
