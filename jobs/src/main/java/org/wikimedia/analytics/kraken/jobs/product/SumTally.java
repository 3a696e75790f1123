package org.wikimedia.analytics.kraken.jobs.product;

/** A tally of views and bytes under keys that a subclass builds. */
abstract class SumTally extends SumCounts implements Tally {
  /** Views and bytes. */
  static final int SUMS = 2;

  SumTally() {
    super(SUMS);
  }
}
