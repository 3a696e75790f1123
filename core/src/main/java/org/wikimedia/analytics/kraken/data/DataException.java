package org.wikimedia.analytics.kraken.data;

/** A mistake in a data file: the message is one sentence that begins with file and line. */
public final class DataException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public DataException(String message) {
    super(message);
  }

  DataException(String message, Throwable cause) {
    super(message, cause);
  }
}
