package org.wikimedia.analytics.kraken.jobs.input;

import java.io.IOException;

/** A compressed log cannot be decoded. The message is one sentence for a person. */
public final class CorruptLogException extends IOException {

  private static final long serialVersionUID = 1L;

  CorruptLogException(String message, Throwable cause) {
    super(message, cause);
  }
}
