package org.wikimedia.analytics.kraken.launcher.pig;

import org.apache.pig.tools.pigstats.JobStats;
import org.apache.pig.tools.pigstats.PigStats;

/** Pig, or what asked it, failed; the message is one sentence for a person. */
final class PigFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The work failed. */
  static final int FAILED = 1;

  /** The command line is wrong. */
  static final int WRONG_COMMAND_LINE = 2;

  private final int exitStatus;

  PigFailure(int exitStatus, String sentence, Throwable cause) {
    super(sentence, cause);
    this.exitStatus = exitStatus;
  }

  static PigFailure wrong(String sentence) {
    return new PigFailure(WRONG_COMMAND_LINE, sentence, null);
  }

  /** What the job that failed says, if one did, or the innermost of the layers around an error. */
  static PigFailure of(Throwable error) {
    String message = jobMessage();
    Throwable innermost = error;
    while (innermost.getCause() != null) {
      innermost = innermost.getCause();
    }
    if (message == null) {
      message = innermost.getMessage() == null ? innermost.toString() : innermost.getMessage();
    }
    return new PigFailure(FAILED, firstLine(message), error);
  }

  private static String jobMessage() {
    PigStats statistics = PigStats.get();
    if (statistics == null || statistics.getJobGraph() == null) {
      return null;
    }
    for (JobStats job : statistics.getJobGraph()) {
      if (!job.isSuccessful() && job.getErrorMessage() != null) {
        return job.getErrorMessage();
      }
    }
    return null;
  }

  /** Without the names of the classes in front. */
  private static String firstLine(String message) {
    String line = message.lines().filter(text -> !text.isBlank()).findFirst().orElse(message);
    return line.strip().replaceFirst("^(?:[\\w.$]*(?:Exception|Error): |ERROR \\d+: )+", "");
  }

  int exitStatus() {
    return exitStatus;
  }
}
