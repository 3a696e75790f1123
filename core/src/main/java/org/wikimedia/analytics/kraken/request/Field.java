package org.wikimedia.analytics.kraken.request;

/**
 * The sixteen fields of a udp2log access line, in their order. The first fourteen are always there;
 * the last two were appended in late 2012.
 */
public enum Field {
  /** The cache that logged the request. */
  HOST,
  /** Count of requests of that host; may be printed as a signed 32-bit number. */
  SEQUENCE,
  TIME,
  SERVICE_TIME,
  /** Client address; {@code address|country} after geocoding. */
  CLIENT_IP,
  /** Cache status, slash, HTTP status. */
  STATUS,
  /** Response bytes including headers, or a dash. */
  SIZE,
  METHOD,
  URL,
  PEER,
  CONTENT_TYPE,
  REFERER,
  X_FORWARDED_FOR,
  USER_AGENT,
  ACCEPT_LANGUAGE,
  /** A bare carrier code at first, {@code key=value} pairs from spring 2013 on. */
  X_ANALYTICS;

  /** Fields that every line has. */
  public static final int REQUIRED = 14;

  static final int COUNT = 16;
}
