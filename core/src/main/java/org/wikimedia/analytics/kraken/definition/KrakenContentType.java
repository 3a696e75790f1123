package org.wikimedia.analytics.kraken.definition;

import static java.nio.charset.StandardCharsets.US_ASCII;

import org.wikimedia.analytics.kraken.bytes.ByteSlice;
import org.wikimedia.analytics.kraken.title.KrakenType;

/**
 * Content types as Kraken compared them: read by the grammar of RFC 2045, in any letter case, with
 * any parameters; one that does not fit the grammar fits no page.
 */
final class KrakenContentType {
  private static final byte[] HTML = "text/html".getBytes(US_ASCII);
  private static final byte[] WML = "text/vnd.wap.wml".getBytes(US_ASCII);
  private static final byte[] JSON = "application/json".getBytes(US_ASCII);
  private static final byte[] IMAGE = "image".getBytes(US_ASCII);
  private static final boolean[] NOT_IN_TOKEN = new boolean[128];

  static {
    for (byte special : "()<>@,;:\\\"/[]?= \t".getBytes(US_ASCII)) {
      NOT_IN_TOKEN[special] = true;
    }
  }

  private final ByteSlice kind = new ByteSlice();
  private byte[] text;
  private int at;
  private int end;

  boolean fits(ByteSlice contentType, KrakenType page) {
    if (!read(contentType)) {
      return false;
    }
    return switch (page) {
      case IMAGE -> kind.containsIgnoreCase(IMAGE);
      case API -> kind.isIgnoreCase(JSON);
      case REGULAR -> kind.isIgnoreCase(HTML) || kind.isIgnoreCase(WML);
      default -> kind.isIgnoreCase(HTML);
    };
  }

  /**
   * Points {@link #kind} at type, slash and subtype; false if anything does not fit the grammar.
   */
  private boolean read(ByteSlice contentType) {
    text = contentType.array();
    at = contentType.from();
    end = contentType.to();
    skipBlanks();
    int start = at;
    if (!token() || !next('/') || !token()) {
      return false;
    }
    kind.set(text, start, at);
    skipBlanks();
    while (next(';')) {
      skipBlanks();
      if (at < end && !parameter()) {
        return false;
      }
      skipBlanks();
    }
    return at == end;
  }

  private boolean parameter() {
    if (!token()) {
      return false;
    }
    skipBlanks();
    if (!next('=')) {
      return false;
    }
    skipBlanks();
    return next('"') ? quoted() : token();
  }

  private boolean quoted() {
    for (; at < end; at++) {
      if (text[at] == '"') {
        at++;
        return true;
      }
      at += text[at] == '\\' ? 1 : 0;
    }
    return false;
  }

  private boolean token() {
    int start = at;
    while (at < end && text[at] > ' ' && text[at] < 0x7f && !NOT_IN_TOKEN[text[at]]) {
      at++;
    }
    return at > start;
  }

  private boolean next(char wanted) {
    boolean found = at < end && text[at] == wanted;
    at += found ? 1 : 0;
    return found;
  }

  private void skipBlanks() {
    while (at < end && (text[at] == ' ' || text[at] == '\t')) {
      at++;
    }
  }
}
