package org.wikimedia.analytics.kraken.request;

import org.wikimedia.analytics.kraken.bytes.ByteSlice;

/**
 * A URL as webstatscollector's filter 0.5-1 took it apart: pieces between runs of slashes. The
 * first is the scheme (its content does not matter), the second the host; behind the single slash
 * that ends the third stands the title, up to the first {@code ?} or {@code #} that follows another
 * character.
 */
public final class UrlPieces {
  private final ByteSlice host = new ByteSlice();
  private final ByteSlice third = new ByteSlice();
  private final ByteSlice title = new ByteSlice();
  private int at;

  void read(byte[] line, int from, int to) {
    at = from;
    next(line, to, third);
    next(line, to, host);
    next(line, to, third);
    int titleFrom = Math.min(at + 1, to);
    title.set(line, titleFrom, titleEnd(line, titleFrom, to));
  }

  public ByteSlice host() {
    return host;
  }

  /** Empty when the URL has no third piece. */
  public ByteSlice third() {
    return third;
  }

  public ByteSlice title() {
    return title;
  }

  private void next(byte[] line, int to, ByteSlice piece) {
    while (at < to && line[at] == '/') {
      at++;
    }
    int start = at;
    while (at < to && line[at] != '/') {
      at++;
    }
    piece.set(line, start, at);
  }

  private static int titleEnd(byte[] line, int from, int to) {
    int i = from;
    while (i < to && isCut(line[i])) {
      i++;
    }
    while (i < to && !isCut(line[i])) {
      i++;
    }
    return i;
  }

  private static boolean isCut(byte value) {
    return value == '?' || value == '#';
  }
}
