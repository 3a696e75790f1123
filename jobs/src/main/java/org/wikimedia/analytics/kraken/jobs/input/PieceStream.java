package org.wikimedia.analytics.kraken.jobs.input;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** A stream that decodes one piece of a few kilobytes at a time. */
abstract class PieceStream extends InputStream {

  /** More than any writer puts into one piece; a greater length is damage. */
  private static final int MAX_PIECE_BYTES = 64 * 1024 * 1024;

  private final InputStream stored;
  private byte[] piece = new byte[0];
  private int position;
  private int limit;

  PieceStream(InputStream stored) {
    this.stored = stored;
  }

  /** Decodes the next piece and calls {@link #show}; false at the end of the data. */
  abstract boolean nextPiece() throws IOException;

  /** Makes the first {@code length} bytes of {@code bytes} what is read next. */
  final void show(byte[] bytes, int from, int length) {
    piece = bytes;
    position = from;
    limit = from + length;
  }

  @Override
  public final int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public final int read(byte[] target, int offset, int length) throws IOException {
    while (position == limit) {
      if (!nextPiece()) {
        return -1;
      }
    }
    int count = Math.min(length, limit - position);
    System.arraycopy(piece, position, target, offset, count);
    position += count;
    return count;
  }

  /** Fills {@code target[0, length)}; false if the stored bytes end before the first. */
  final boolean readOrEnd(byte[] target, int length) throws IOException {
    int count = stored.readNBytes(target, 0, length);
    if (count == 0 && length > 0) {
      return false;
    }
    if (count < length) {
      throw new EOFException();
    }
    return true;
  }

  /** Fills {@code target[offset, offset + length)}. */
  final void readFully(byte[] target, int offset, int length) throws IOException {
    if (stored.readNBytes(target, offset, length) < length) {
      throw new EOFException();
    }
  }

  /** An array of at least {@code length} bytes, {@code old} if it is long enough. */
  static byte[] roomFor(int length, byte[] old) throws IOException {
    if (length < 0 || length > MAX_PIECE_BYTES) {
      throw new IOException("impossible length");
    }
    return old.length >= length ? old : new byte[length];
  }

  @Override
  public final void close() throws IOException {
    stored.close();
  }
}
