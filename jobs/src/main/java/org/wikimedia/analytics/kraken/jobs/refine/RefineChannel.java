package org.wikimedia.analytics.kraken.jobs.refine;

/** What a key of the job leads to; stands for the key's channel by its place. */
enum RefineChannel {
  /** A row. */
  ROW,
  /** How many rows of the key's hour were dropped for being there already. */
  DROPPED,
  /** How many lines went where. */
  TOTAL
}
