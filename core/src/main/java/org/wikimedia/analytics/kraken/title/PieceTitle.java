package org.wikimedia.analytics.kraken.title;

import org.wikimedia.analytics.kraken.bytes.ByteSlice;
import org.wikimedia.analytics.kraken.request.Request;

/**
 * The title as webstatscollector 0.5-1 counted it: the filter's ({@link
 * org.wikimedia.analytics.kraken.request.UrlPieces}), which the collector read from a text: blanks
 * before it skipped, the rest cut at 1023 bytes.
 */
public final class PieceTitle implements TitleScheme {
  private static final int LONGEST = 1023;

  @Override
  public void read(Request request, ByteSlice title) {
    ByteSlice piece = request.pieces().title();
    int from = piece.from();
    while (from < piece.to() && isSkipped(piece.array()[from])) {
      from++;
    }
    title.set(piece.array(), from, Math.min(piece.to(), from + LONGEST));
  }

  /** Vertical tab and form feed; a space was turned into an underscore by the filter. */
  private static boolean isSkipped(byte value) {
    return value == 0x0b || value == 0x0c;
  }
}
