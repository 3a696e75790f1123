package org.wikimedia.analytics.kraken.jobs.input;

import java.io.IOException;

/** The stored bytes of a log cannot be read. The message is one sentence for a person. */
public final class UnreadableLogException extends IOException {

  private static final long serialVersionUID = 1L;

  UnreadableLogException(String path, Exception cause) {
    super(path + " cannot be read: " + reason(cause) + ".", cause);
  }

  private static String reason(Exception cause) {
    String message = cause.getMessage();
    return message == null ? cause.getClass().getSimpleName() : message;
  }
}
