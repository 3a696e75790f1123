package org.wikimedia.analytics.kraken.request;

import static java.nio.charset.StandardCharsets.US_ASCII;

import org.wikimedia.analytics.kraken.bytes.ByteSlice;
import org.wikimedia.analytics.kraken.bytes.Swar;

/**
 * A URL as webstatscollector's filter 0.5-1 took it apart: pieces between runs of slashes. The
 * first is the scheme (its content does not matter), the second the host; behind the single slash
 * that ends the third stands the title, up to the first {@code ?} or {@code #} that follows another
 * character.
 */
public final class UrlPieces {
  private static final int HTTP_LENGTH = 7;
  private static final long HTTP_MASK = Swar.first(-1L, HTTP_LENGTH);
  private static final long HTTP = Swar.load("http://.".getBytes(US_ASCII), 0) & HTTP_MASK;

  private final ByteSlice host = new ByteSlice();
  private final ByteSlice third = new ByteSlice();
  private final ByteSlice title = new ByteSlice();
  private byte[] line;
  private int end;
  private int at;
  private boolean hasTitle;

  void read(byte[] buffer, int from, int to) {
    if (line != buffer) {
      line = buffer;
    }
    end = to;
    at = from;
    hasTitle = false;
    if (startsAsMost(from)) {
      at = from + HTTP_LENGTH;
    } else {
      next(third);
    }
    next(host);
    next(third);
  }

  /** True for {@code http://}, whose first piece needs no search. */
  private boolean startsAsMost(int from) {
    return end - from >= Swar.SLACK && (Swar.load(line, from) & HTTP_MASK) == HTTP;
  }

  public ByteSlice host() {
    return host;
  }

  /** Empty when the URL has no third piece. */
  public ByteSlice third() {
    return third;
  }

  public ByteSlice title() {
    if (!hasTitle) {
      hasTitle = true;
      int from = Math.min(at + 1, end);
      title.set(line, from, titleEnd(from));
    }
    return title;
  }

  private void next(ByteSlice piece) {
    int start = at;
    while (start < end && line[start] == '/') {
      start++;
    }
    at = Swar.find(line, start, end, '/');
    piece.set(line, start, at);
  }

  private int titleEnd(int from) {
    int first = from;
    while (first < end && (line[first] == '?' || line[first] == '#')) {
      first++;
    }
    return Swar.find(line, first, end, '?', '#');
  }
}
