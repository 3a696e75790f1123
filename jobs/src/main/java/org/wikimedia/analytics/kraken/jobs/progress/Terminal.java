package org.wikimedia.analytics.kraken.jobs.progress;

/** Whether a person watches: progress is drawn for them, and written line by line for a log. */
public final class Terminal {
  /**
   * Says whether standard error is a terminal, {@code true} or {@code false}; the launcher knows.
   */
  public static final String PROPERTY = "kraken.terminal";

  /** From this Java on there is a console even when nothing is a terminal. */
  private static final int ALWAYS_A_CONSOLE = 22;

  private Terminal() {}

  public static boolean isWatched() {
    String told = System.getProperty(PROPERTY);
    return told == null
        ? System.console() != null && Runtime.version().feature() < ALWAYS_A_CONSOLE
        : Boolean.parseBoolean(told);
  }
}
