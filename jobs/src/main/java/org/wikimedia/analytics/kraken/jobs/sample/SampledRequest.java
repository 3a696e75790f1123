package org.wikimedia.analytics.kraken.jobs.sample;

/** The facts of one line before they are written in any format; reused from line to line. */
final class SampledRequest {
  /** Size of a response that the server did not know; printed {@code -}. */
  static final long UNKNOWN_SIZE = -1;

  /** Bytes of a time stamp without milliseconds. */
  static final int SECONDS_LENGTH = 19;

  CacheHost host;

  /** 32 bits, unsigned; udp2log prints them signed. */
  long sequence;

  final LogText time = new LogText(32);
  final LogText serviceTime = new LogText(16);
  final LogText address = new LogText(64);
  byte[] cacheStatus = Ascii.DASH;
  byte[] httpStatus = Ascii.DASH;
  long size;
  byte[] method = Ascii.DASH;
  boolean secure;
  final LogText uriHost = new LogText(64);
  final LogText uriPath = new LogText(1024);
  final LogText uriQuery = new LogText(1024);
  final LogText peer = new LogText(32);
  byte[] contentType = Ascii.DASH;
  final LogText referer = new LogText(1024);
  final LogText forwardedFor = new LogText(128);
  Agent agent;

  /** The server left the agent's spaces as they are. */
  boolean rawAgent;

  byte[] acceptLanguage = Ascii.DASH;
  byte[] analytics = Ascii.DASH;

  /** Why the line is unreadable, or null for a sound line. */
  MalformedKind malformed;

  /** Fields that are left of a line cut short, 1 to 9. */
  int fieldsLeft;

  final LogText garbage = new LogText(512);
}
