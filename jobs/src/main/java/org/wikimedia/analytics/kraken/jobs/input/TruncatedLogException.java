package org.wikimedia.analytics.kraken.jobs.input;

import java.io.IOException;

/** A log ends before its data does. The message is one sentence for a person. */
public final class TruncatedLogException extends IOException {

  private static final long serialVersionUID = 1L;

  TruncatedLogException(String message, Throwable cause) {
    super(message, cause);
  }
}
