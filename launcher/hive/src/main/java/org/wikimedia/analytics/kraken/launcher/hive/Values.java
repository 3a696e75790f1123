package org.wikimedia.analytics.kraken.launcher.hive;

import static java.nio.charset.StandardCharsets.UTF_8;

/** How a value is spelled, whatever stands around it. */
final class Values {
  private Values() {}

  static String text(Object value) {
    return value instanceof byte[] bytes ? new String(bytes, UTF_8) : String.valueOf(value);
  }
}
