package org.wikimedia.analytics.kraken.jobs.refine;

/** What is done about user agents; the agent map is there in any case. */
enum Agents {
  /** They stand as sent. */
  KEEP,
  /** A keyed hash stands. */
  HASH
}
