package org.wikimedia.analytics.kraken.request;

import org.wikimedia.analytics.kraken.bytes.PercentDecoder;

/**
 * Walks over one JSON text (RFC 8259) in a byte array without making objects: our own, because the
 * job reads it once per line and a parser that hands out Strings would allocate all day. Checked
 * against Jackson by {@code JsonAgreementTest}. Bytes from 0x80 on pass as they are.
 */
final class JsonScanner {
  private static final int DEEPEST = 64;

  private byte[] line;
  private int at;
  private int to;
  private boolean scalar;

  void start(byte[] buffer, int from, int end) {
    line = buffer;
    at = from;
    to = end;
  }

  int position() {
    return at;
  }

  boolean isAtEnd() {
    skipBlanks();
    return at == to;
  }

  boolean openObject() {
    return take('{');
  }

  boolean closesObject() {
    return take('}');
  }

  boolean comma() {
    return take(',');
  }

  boolean colon() {
    boolean found = take(':');
    skipBlanks();
    return found;
  }

  boolean isString() {
    return at < to && line[at] == '"';
  }

  /** Whether the value skipped last was a number, true or false. */
  boolean isScalar() {
    return scalar;
  }

  /**
   * Unescapes the string that comes next into {@code target} from {@code out} on; returns the index
   * behind it, or -1 if there is no well-formed string. Never writes more bytes than it reads.
   */
  int string(byte[] target, int out) {
    if (!take('"')) {
      return -1;
    }
    int end = out;
    while (at < to) {
      byte value = line[at++];
      if (value == '"') {
        return end;
      }
      if (value >= 0 && value < ' ') {
        return -1;
      }
      if (value == '\\') {
        end = escape(target, end);
        if (end < 0) {
          return -1;
        }
      } else if (target != null) {
        target[end++] = value;
      }
    }
    return -1;
  }

  /** Steps over the value that comes next, checking it. */
  boolean skipValue() {
    return skipValue(0);
  }

  private boolean skipValue(int depth) {
    skipBlanks();
    scalar = false;
    if (at == to || depth > DEEPEST) {
      return false;
    }
    switch (line[at]) {
      case '"':
        return string(null, 0) >= 0;
      case '{':
        return skipMembers('{', '}', depth, true);
      case '[':
        return skipMembers('[', ']', depth, false);
      case 'n':
        return takeWord("null");
      case 't':
        return scalar = takeWord("true");
      case 'f':
        return scalar = takeWord("false");
      default:
        return scalar = skipNumber();
    }
  }

  private boolean skipMembers(char open, char close, int depth, boolean named) {
    take(open);
    if (take(close)) {
      scalar = false;
      return true;
    }
    do {
      skipBlanks();
      if (named && (string(null, 0) < 0 || !colon())) {
        return false;
      }
      if (!skipValue(depth + 1)) {
        return false;
      }
    } while (comma());
    scalar = false;
    return take(close);
  }

  private boolean skipNumber() {
    takeNow('-');
    int whole = at;
    int digits = skipDigits();
    if (digits == 0 || (digits > 1 && line[whole] == '0')) {
      return false;
    }
    if (takeNow('.') && skipDigits() == 0) {
      return false;
    }
    if (takeNow('e') || takeNow('E')) {
      if (!takeNow('+')) {
        takeNow('-');
      }
      return skipDigits() > 0;
    }
    return true;
  }

  private int skipDigits() {
    int start = at;
    while (at < to && line[at] >= '0' && line[at] <= '9') {
      at++;
    }
    return at - start;
  }

  private int escape(byte[] target, int out) {
    if (at == to) {
      return -1;
    }
    byte kind = line[at++];
    if (kind == 'u') {
      return unicode(target, out);
    }
    int index = "\"\\/bfnrt".indexOf(kind);
    if (index < 0) {
      return -1;
    }
    if (target == null) {
      return out;
    }
    target[out] = (byte) "\"\\/\b\f\n\r\t".charAt(index);
    return out + 1;
  }

  private int unicode(byte[] target, int out) {
    int unit = hexUnit(at);
    if (unit < 0) {
      return -1;
    }
    at += 4;
    int character = unit;
    if (Character.isHighSurrogate((char) unit)
        && at + 6 <= to
        && line[at] == '\\'
        && line[at + 1] == 'u') {
      int second = hexUnit(at + 2);
      if (second >= 0 && Character.isLowSurrogate((char) second)) {
        character = Character.toCodePoint((char) unit, (char) second);
        at += 6;
      }
    }
    boolean lone = character >= 0xd800 && character <= 0xdfff;
    return target == null ? out : writeUtf8(target, out, lone ? 0xfffd : character);
  }

  private int hexUnit(int from) {
    if (from + 4 > to) {
      return -1;
    }
    int unit = 0;
    for (int i = from; i < from + 4; i++) {
      int digit = PercentDecoder.hexDigit(line[i]);
      if (digit < 0) {
        return -1;
      }
      unit = unit << 4 | digit;
    }
    return unit;
  }

  private static int writeUtf8(byte[] target, int out, int character) {
    int end = out;
    if (character < 0x80) {
      target[end++] = (byte) character;
      return end;
    }
    if (character < 0x800) {
      target[end++] = (byte) (0xc0 | character >> 6);
    } else {
      if (character < 0x10000) {
        target[end++] = (byte) (0xe0 | character >> 12);
      } else {
        target[end++] = (byte) (0xf0 | character >> 18);
        target[end++] = (byte) (0x80 | character >> 12 & 0x3f);
      }
      target[end++] = (byte) (0x80 | character >> 6 & 0x3f);
    }
    target[end++] = (byte) (0x80 | character & 0x3f);
    return end;
  }

  private boolean takeWord(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (at == to || line[at] != word.charAt(i)) {
        return false;
      }
      at++;
    }
    return true;
  }

  private boolean take(char wanted) {
    skipBlanks();
    return takeNow(wanted);
  }

  private boolean takeNow(char wanted) {
    if (at < to && line[at] == wanted) {
      at++;
      return true;
    }
    return false;
  }

  private void skipBlanks() {
    while (at < to
        && (line[at] == ' ' || line[at] == '\t' || line[at] == '\r' || line[at] == '\n')) {
      at++;
    }
  }
}
