package org.wikimedia.analytics.kraken.request;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Webrequest objects that never were, the same for the same seed, and broken ones. */
final class RandomJson {
  private static final List<String> NEEDED =
      List.of("dt", "uri_host", "uri_path", "http_status", "ip");
  private static final List<String> OTHERS =
      List.of(
          "hostname",
          "sequence",
          "time_firstbyte",
          "cache_status",
          "response_size",
          "http_method",
          "uri_query",
          "content_type",
          "referer",
          "x_forwarded_for",
          "user_agent",
          "accept_language",
          "x_analytics",
          "range",
          "");
  private static final String[] BLANKS = {"", "", "", "", " ", "\t", "\r", "  \t"};
  private static final String[] NUMBERS = {
    "0", "-0", "7", "-1510149917", "0.000059843", "1e5", "1E-05", "-1.50e+300", "4294967295"
  };
  private static final String[] PARTS = {
    "a",
    "Z",
    "/",
    "\u00e9",
    "\u20ac",
    "\ud83d\ude00",
    "\u007f",
    "\\\"",
    "\\\\",
    "\\/",
    "\\b",
    "\\f",
    "\\n",
    "\\r",
    "\\t",
    "\\u0041",
    "\\u0000",
    "\\u00E9",
    "\\u20ac",
    "\\ud83d\\ude00",
    "\\ud83d",
    "\\ude00",
    "\\udbff\\udfff",
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    " "
  };
  private static final byte[] CHARACTERS =
      "\"\\{}[]:,0123456789-+.eEtrufalsn \t\r\u0000\u0001abcdDu'/\u007f".getBytes(UTF_8);

  private final Random random;

  RandomJson(long seed) {
    random = new Random(seed);
  }

  /** A well-formed object, most often with the needed keys. */
  byte[] object() {
    List<String> members = new ArrayList<>();
    for (String key : NEEDED) {
      if (random.nextInt(20) > 0) {
        members.add(member(key));
      }
    }
    for (int i = random.nextInt(8); i > 0; i--) {
      members.add(member(any(OTHERS)));
    }
    if (random.nextInt(4) == 0) {
      members.add(member(any(NEEDED)));
    }
    Collections.shuffle(members, random);
    String text = blank() + "{" + blank() + String.join(",", members) + "}" + blank();
    return text.getBytes(UTF_8);
  }

  /** The text with one to three bytes changed, lost, put in, doubled, or its end cut off. */
  byte[] mutated(byte[] text) {
    byte[] mutated = text;
    for (int i = random.nextInt(3); i >= 0; i--) {
      mutated = mutatedOnce(mutated);
    }
    return mutated;
  }

  private byte[] mutatedOnce(byte[] text) {
    if (text.length == 0) {
      return text;
    }
    int at = random.nextInt(text.length);
    int behind = Math.min(text.length, at + 1 + random.nextInt(8));
    byte other =
        random.nextInt(8) == 0
            ? (byte) (11 + random.nextInt(245))
            : CHARACTERS[random.nextInt(CHARACTERS.length)];
    return switch (random.nextInt(6)) {
      case 0 -> Arrays.copyOf(text, at);
      case 1 -> joined(text, at, new byte[] {other}, at);
      case 2 -> joined(text, at, new byte[0], at + 1);
      case 3 -> joined(text, at, Arrays.copyOfRange(text, at, behind), at);
      default -> joined(text, at, new byte[] {other}, at + 1);
    };
  }

  /** The text up to {@code to}, {@code between}, and the text from {@code from} on. */
  static byte[] joined(byte[] text, int to, byte[] between, int from) {
    byte[] joined = Arrays.copyOf(text, to + between.length + text.length - from);
    System.arraycopy(between, 0, joined, to, between.length);
    System.arraycopy(text, from, joined, to + between.length, text.length - from);
    return joined;
  }

  private String member(String key) {
    String written = random.nextInt(10) == 0 ? escaped(key) : key;
    return blank() + '"' + written + '"' + blank() + ":" + blank() + value(0) + blank();
  }

  /** The key, one of its letters as an escape. */
  private String escaped(String key) {
    if (key.isEmpty()) {
      return key;
    }
    int at = random.nextInt(key.length());
    String escape = String.format("\\u%04x", (int) key.charAt(at));
    return key.substring(0, at) + escape + key.substring(at + 1);
  }

  private String value(int depth) {
    int kind = random.nextInt(depth < 3 ? 20 : 17);
    if (kind < 10) {
      return string();
    }
    if (kind < 14) {
      return NUMBERS[random.nextInt(NUMBERS.length)];
    }
    if (kind < 17) {
      return List.of("null", "true", "false").get(kind - 14);
    }
    List<String> values = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      values.add((kind == 17 ? "" : string() + blank() + ":") + value(depth + 1) + blank());
    }
    String inside = blank() + String.join("," + blank(), values);
    return kind == 17 ? "[" + inside + "]" : "{" + inside + "}";
  }

  private String string() {
    StringBuilder text = new StringBuilder("\"");
    for (int i = random.nextInt(8); i > 0; i--) {
      text.append(PARTS[random.nextInt(PARTS.length)]);
    }
    return text.append('"').toString();
  }

  private String any(List<String> list) {
    return list.get(random.nextInt(list.size()));
  }

  private String blank() {
    return BLANKS[random.nextInt(BLANKS.length)];
  }
}
