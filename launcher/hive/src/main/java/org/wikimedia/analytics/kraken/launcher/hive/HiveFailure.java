package org.wikimedia.analytics.kraken.launcher.hive;

/** Hive, or what asked it, failed; the message is one sentence for a person. */
public final class HiveFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The work failed. */
  static final int FAILED = 1;

  /** The command line is wrong. */
  static final int WRONG_COMMAND_LINE = 2;

  private final int exitStatus;

  HiveFailure(int exitStatus, String sentence, Throwable cause) {
    super(sentence, cause);
    this.exitStatus = exitStatus;
  }

  static HiveFailure failed(String sentence, Throwable cause) {
    return new HiveFailure(FAILED, sentence, cause);
  }

  static HiveFailure wrong(String sentence) {
    return new HiveFailure(WRONG_COMMAND_LINE, sentence, null);
  }

  /** What Hive says, without the names of its classes around it. */
  static HiveFailure of(Throwable error) {
    String message = error.getMessage() == null ? error.toString() : error.getMessage();
    String sentence =
        message
            .lines()
            .findFirst()
            .orElse(message)
            .replaceFirst("^Error while compiling statement: ", "")
            .replaceFirst("^FAILED: ", "")
            .replaceFirst("^\\w+Exception:? (?=\\S)", "")
            .replaceFirst("^\\[Error \\d+\\]: ", "");
    return failed(sentence, error);
  }

  int exitStatus() {
    return exitStatus;
  }
}
