package org.wikimedia.analytics.kraken.jobs.cli;

/** Ends the command with one sentence for a person. */
public final class CommandException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int exitStatus;

  public CommandException(int exitStatus, String sentence) {
    this(exitStatus, sentence, null);
  }

  public CommandException(int exitStatus, String sentence, Throwable cause) {
    super(sentence, cause);
    this.exitStatus = exitStatus;
  }

  public int exitStatus() {
    return exitStatus;
  }
}
