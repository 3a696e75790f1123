package org.wikimedia.analytics.kraken.jobs.input;

/** There is no file where input was said to be. */
public final class InputMissingException extends InputRefusedException {

  private static final long serialVersionUID = 1L;

  InputMissingException(String message) {
    super(message);
  }
}
