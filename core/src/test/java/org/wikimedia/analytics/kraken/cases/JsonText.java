package org.wikimedia.analytics.kraken.cases;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/** Writes one JSON object of Latin-1 texts, each char standing for a byte. */
final class JsonText {
  private final StringBuilder text = new StringBuilder("{");

  JsonText string(String key, String value) {
    return number(key, '"' + escape(value) + '"');
  }

  JsonText number(String key, String value) {
    text.append(text.length() == 1 ? "" : ",").append('"').append(key).append("\":").append(value);
    return this;
  }

  byte[] line() {
    return (text + "}").getBytes(ISO_8859_1);
  }

  private static String escape(String value) {
    StringBuilder escaped = new StringBuilder();
    for (char c : value.toCharArray()) {
      if (c == '"' || c == '\\') {
        escaped.append('\\').append(c);
      } else if (c < ' ') {
        escaped.append(String.format("\\u%04x", (int) c));
      } else {
        escaped.append(c);
      }
    }
    return escaped.toString();
  }
}
