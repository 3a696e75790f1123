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

  /** What to throw if the command line is wrong, or asks for what must not be done. */
  public static CommandException wrong(String sentence) {
    return new CommandException(ExitStatus.WRONG_COMMAND_LINE, sentence);
  }

  public int exitStatus() {
    return exitStatus;
  }
}
