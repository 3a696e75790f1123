package org.wikimedia.analytics.kraken.jobs.input;

import java.io.IOException;

/**
 * The input that was named cannot be used: the command line is wrong, not the data. The message is
 * one sentence for a person.
 */
public class InputRefusedException extends IOException {

  private static final long serialVersionUID = 1L;

  InputRefusedException(String message) {
    super(message);
  }

  InputRefusedException(String message, Throwable cause) {
    super(message, cause);
  }
}
