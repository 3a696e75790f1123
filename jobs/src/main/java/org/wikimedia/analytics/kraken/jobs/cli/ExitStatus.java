package org.wikimedia.analytics.kraken.jobs.cli;

/** What the command returns to the shell. */
public final class ExitStatus {
  public static final int DONE = 0;

  /** The work failed. */
  public static final int FAILED = 1;

  /** The command line is wrong, or asks for what must not be done. */
  public static final int WRONG_COMMAND_LINE = 2;

  /** The work ran, but a check of the data said no. */
  public static final int DATA_REFUSED = 3;

  private ExitStatus() {}
}
