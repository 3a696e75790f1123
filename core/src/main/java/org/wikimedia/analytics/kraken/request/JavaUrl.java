package org.wikimedia.analytics.kraken.request;

import static java.nio.charset.StandardCharsets.US_ASCII;

import org.wikimedia.analytics.kraken.bytes.ByteSlice;

/**
 * A URL as {@code java.net.URL} reads it, which is what Kraken's definitions were written against:
 * host without user information and port, path, query without its question mark, fragment dropped.
 * Unlike there, {@code ./} and {@code ../} stay in the path as they were requested.
 */
public final class JavaUrl {
  private static final byte[][] SCHEMES = {
    "http".getBytes(US_ASCII), "https".getBytes(US_ASCII), "ftp".getBytes(US_ASCII)
  };
  private static final int LONGEST_PORT = 9;

  private final ByteSlice whole = new ByteSlice();
  private final ByteSlice host = new ByteSlice();
  private final ByteSlice path = new ByteSlice();
  private final ByteSlice query = new ByteSlice();
  private boolean valid;
  private boolean hasQuery;

  void read(byte[] line, int from, int to) {
    whole.set(line, from, to);
    valid = read(line);
    if (!valid) {
      host.clear();
      path.clear();
      query.clear();
    }
  }

  /** False where {@code java.net.URL} would throw; then every part is empty. */
  public boolean isValid() {
    return valid;
  }

  public ByteSlice host() {
    return host;
  }

  public ByteSlice path() {
    return path;
  }

  /** Whether a question mark was there, with or without anything behind it. */
  public boolean hasQuery() {
    return hasQuery;
  }

  public ByteSlice query() {
    return query;
  }

  /** Index range of path, question mark and query together, in the array of {@link #path()}. */
  public int fileEnd() {
    return hasQuery ? query.to() : path.to();
  }

  private boolean read(byte[] line) {
    trim(line);
    int colon = whole.indexOf(':');
    hasQuery = false;
    if (colon < 0 || !isKnownScheme(line, colon)) {
      return false;
    }
    int end = orEnd(whole.indexOf('#', colon), whole.to());
    int mark = whole.indexOf('?', colon);
    hasQuery = mark >= 0 && mark < end;
    int pathEnd = hasQuery ? mark : end;
    query.set(line, hasQuery ? mark + 1 : end, end);
    boolean hasAuthority = colon + 2 < pathEnd && line[colon + 1] == '/' && line[colon + 2] == '/';
    int authority = hasAuthority ? colon + 3 : colon + 1;
    int slash = hasAuthority ? orEnd(whole.indexOf('/', authority), pathEnd) : authority;
    int pathFrom = Math.min(slash, pathEnd);
    path.set(line, pathFrom, pathEnd);
    return readAuthority(line, authority, pathFrom);
  }

  private void trim(byte[] line) {
    int from = whole.from();
    int to = whole.to();
    while (from < to && line[from] >= 0 && line[from] <= ' ') {
      from++;
    }
    while (to > from && line[to - 1] >= 0 && line[to - 1] <= ' ') {
      to--;
    }
    whole.set(line, from, to);
  }

  private boolean isKnownScheme(byte[] line, int colon) {
    host.set(line, whole.from(), colon);
    for (byte[] scheme : SCHEMES) {
      if (host.isIgnoreCase(scheme)) {
        return true;
      }
    }
    return false;
  }

  private boolean readAuthority(byte[] line, int from, int to) {
    host.set(line, from, to);
    int at = host.indexOf('@');
    if (at >= 0) {
      boolean several = host.indexOf('@', at + 1) >= 0;
      host.set(line, several ? to : at + 1, to);
    }
    if (host.isEmpty() || host.at(0) == '[') {
      return true;
    }
    int colon = host.indexOf(':');
    if (colon < 0) {
      return true;
    }
    boolean port = isPort(line, colon + 1, to);
    host.set(line, host.from(), colon);
    return port;
  }

  private static boolean isPort(byte[] line, int from, int to) {
    for (int i = from; i < to; i++) {
      if (line[i] < '0' || line[i] > '9') {
        return false;
      }
    }
    return to - from <= LONGEST_PORT;
  }

  private static int orEnd(int index, int end) {
    return index < 0 || index > end ? end : index;
  }
}
