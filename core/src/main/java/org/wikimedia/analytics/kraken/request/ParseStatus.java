package org.wikimedia.analytics.kraken.request;

import java.util.Locale;

/** Whether a line is a request, and if not, why: the reason stands before it in quarantine. */
public enum ParseStatus {
  PARSED,
  EMPTY_LINE,
  /** More than {@link RequestParser#LONGEST_LINE} bytes. */
  LONG_LINE,
  /** Fewer than fourteen fields. */
  FEW_FIELDS,
  /** No known shape of time, or a date or time of day that does not exist. */
  BAD_TIME,
  /** Not one JSON object. */
  NOT_JSON,
  /** A JSON object without one of dt, uri_host, uri_path, http_status, ip. */
  MISSING_KEY;

  private final String reason = name().toLowerCase(Locale.ROOT).replace('_', '-');

  /** The name in quarantine, in run files and of the counter. */
  public String reason() {
    return reason;
  }
}
