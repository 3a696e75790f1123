package org.wikimedia.analytics.kraken.jobs.sample;

/** A user agent as it was sent and as udp2log lines spell it. */
final class Agent {
  /** With real spaces. */
  final byte[] plain;

  /** With {@code %20} for each space. */
  final byte[] encoded;

  Agent(String text) {
    this.plain = Ascii.bytes(text);
    this.encoded = Ascii.bytes(text.replace(" ", "%20"));
  }
}
