package org.wikimedia.analytics.kraken.jobs.sample;

import java.nio.charset.StandardCharsets;

/** Text of the sample's tables and constants as the bytes that go into a line. */
final class Ascii {
  static final byte[] DASH = bytes("-");

  private Ascii() {}

  /** The text as UTF-8, which for most of what is written here is plain ASCII. */
  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
