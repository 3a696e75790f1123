package org.wikimedia.analytics.kraken.jobs.sample;

/** The formats a sample can be written in. */
enum SampleFormat {
  TAB,
  SPACE,
  JSON,
  KRAKEN;

  LineWriter writer() {
    return switch (this) {
      case TAB -> new UdpLogLineWriter('\t');
      case SPACE -> new UdpLogLineWriter(' ');
      case JSON -> new JsonLineWriter();
      case KRAKEN -> new KrakenLineWriter();
    };
  }
}
