package org.wikimedia.analytics.kraken.request;

import static java.nio.charset.StandardCharsets.US_ASCII;

import org.wikimedia.analytics.kraken.bytes.ByteSlice;

/**
 * Rebuilds the udp2log fields from a webrequest object as varnishkafka wrote it: values unescaped,
 * cache and HTTP status joined by a slash, host, path and query joined into one URL. Every log
 * format is thus judged on the same bytes.
 */
final class JsonLine {
  private static final byte[] SCHEME = "http://".getBytes(US_ASCII);
  private static final byte[] ZERO = "0".getBytes(US_ASCII);
  private static final byte[] DASH = "-".getBytes(US_ASCII);
  private static final byte[] NOTHING = {};
  private static final Key[] KEYS = Key.values();
  private static final Key[] BY_FIELD = byField();
  private static final Field[] FIELDS = Field.values();

  /** The keys that carry a field or a part of one; a null default makes a key needed. */
  private enum Key {
    HOSTNAME(Field.HOST, DASH),
    SEQUENCE(Field.SEQUENCE, ZERO),
    DT(Field.TIME, null),
    TIME_FIRSTBYTE(Field.SERVICE_TIME, ZERO),
    IP(Field.CLIENT_IP, null),
    CACHE_STATUS(null, DASH),
    HTTP_STATUS(null, null),
    RESPONSE_SIZE(Field.SIZE, ZERO),
    HTTP_METHOD(Field.METHOD, DASH),
    URI_HOST(null, null),
    URI_PATH(null, null),
    URI_QUERY(null, NOTHING),
    CONTENT_TYPE(Field.CONTENT_TYPE, DASH),
    REFERER(Field.REFERER, DASH),
    X_FORWARDED_FOR(Field.X_FORWARDED_FOR, DASH),
    USER_AGENT(Field.USER_AGENT, DASH),
    ACCEPT_LANGUAGE(Field.ACCEPT_LANGUAGE, DASH),
    X_ANALYTICS(Field.X_ANALYTICS, DASH);

    private final Field field;
    private final byte[] absent;
    private final byte[] text = name().toLowerCase(java.util.Locale.ROOT).getBytes(US_ASCII);

    Key(Field field, byte[] absent) {
      this.field = field;
      this.absent = absent;
    }
  }

  private final JsonScanner scanner = new JsonScanner();
  private final ByteSlice key = new ByteSlice();
  private final int[] valueFrom = new int[KEYS.length];
  private final int[] valueTo = new int[KEYS.length];
  private final int[] bounds = new int[Field.COUNT + 1];

  /** Unescaped values, then the fields joined: a line is at most 64 KiB, and is here twice. */
  private final byte[] text = new byte[2 * RequestParser.LONGEST_LINE + 1024];

  private int used;

  /** Reads the object in {@code [from, to)}. */
  ParseStatus read(byte[] line, int from, int to) {
    used = 0;
    java.util.Arrays.fill(valueFrom, -1);
    scanner.start(line, from, to);
    if (!scanner.openObject() || !readMembers(line)) {
      return ParseStatus.NOT_JSON;
    }
    return supplyAbsent() ? ParseStatus.PARSED : ParseStatus.MISSING_KEY;
  }

  /** Writes the fields of the object just read one behind the other and shows the request where. */
  void fill(Request request) {
    bounds[0] = used - 1;
    for (Field field : FIELDS) {
      switch (field) {
        case PEER -> append(DASH);
        case STATUS -> {
          append(Key.CACHE_STATUS);
          text[used++] = '/';
          append(Key.HTTP_STATUS);
        }
        case URL -> {
          append(SCHEME);
          append(Key.URI_HOST);
          append(Key.URI_PATH);
          append(Key.URI_QUERY);
        }
        default -> append(BY_FIELD[field.ordinal()]);
      }
      bounds[field.ordinal() + 1] = used;
      text[used++] = '\t';
    }
    request.refine(text, bounds, Field.COUNT, bounds[Field.COUNT]);
    request.sentAsIs();
  }

  private boolean readMembers(byte[] line) {
    if (scanner.closesObject()) {
      return scanner.isAtEnd();
    }
    do {
      int keyFrom = used;
      used = scanner.string(text, used);
      if (used < 0) {
        return false;
      }
      Key known = lookUp(keyFrom);
      used = keyFrom;
      if (!scanner.colon() || !readValue(line, known)) {
        return false;
      }
    } while (scanner.comma());
    return scanner.closesObject() && scanner.isAtEnd();
  }

  /** A string or a literal becomes the key's text; null, objects and arrays leave it absent. */
  private boolean readValue(byte[] line, Key known) {
    int from = used;
    if (scanner.isString()) {
      used = scanner.string(text, used);
      if (used < 0) {
        return false;
      }
    } else {
      int literal = scanner.position();
      if (!scanner.skipValue()) {
        return false;
      }
      used = scanner.isScalar() ? copy(line, literal, scanner.position()) : used;
      if (!scanner.isScalar()) {
        return forget(known);
      }
    }
    if (known == null) {
      used = from;
      return true;
    }
    valueFrom[known.ordinal()] = from;
    valueTo[known.ordinal()] = used;
    return true;
  }

  private boolean forget(Key known) {
    if (known != null) {
      valueFrom[known.ordinal()] = -1;
    }
    return true;
  }

  private Key lookUp(int keyFrom) {
    key.set(text, keyFrom, used);
    for (Key candidate : KEYS) {
      if (key.is(candidate.text)) {
        return candidate;
      }
    }
    return null;
  }

  private boolean supplyAbsent() {
    for (Key value : KEYS) {
      if (valueFrom[value.ordinal()] >= 0) {
        continue;
      }
      if (value.absent == null) {
        return false;
      }
      valueFrom[value.ordinal()] = used;
      append(value.absent);
      valueTo[value.ordinal()] = used;
    }
    return true;
  }

  private void append(Key value) {
    used = copy(text, valueFrom[value.ordinal()], valueTo[value.ordinal()]);
  }

  private void append(byte[] bytes) {
    used = copy(bytes, 0, bytes.length);
  }

  private static Key[] byField() {
    Key[] keys = new Key[Field.COUNT];
    for (Key key : KEYS) {
      if (key.field != null) {
        keys[key.field.ordinal()] = key;
      }
    }
    return keys;
  }

  private int copy(byte[] source, int from, int to) {
    System.arraycopy(source, from, text, used, to - from);
    return used + to - from;
  }
}
