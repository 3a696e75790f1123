package org.wikimedia.analytics.kraken.bytes;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/**
 * The lines of a plain file whose first byte lies in a range of bytes, from the first byte of the
 * first to the last of the last, which may lie behind the range.
 */
public final class LineRange extends InputStream {

  /** Moves a file to a byte. */
  @FunctionalInterface
  public interface Seek {
    void to(long position) throws IOException;
  }

  /** What happened when a file ends before the length it was listed with. */
  private static final String SHORTER = "became shorter while it was read";

  private static final int SEARCH_BYTES = 16 * 1024;

  private final InputStream file;
  private long left;
  private boolean lineEnded = true;

  /**
   * The lines that begin in the next {@code left} bytes of a file.
   *
   * @param file a stream that stands at the first byte of a line
   */
  public LineRange(InputStream file, long left) {
    this.file = file;
    this.left = left;
  }

  /**
   * Moves a file to the first line that begins at or after {@code start}.
   *
   * @param seek moves the same file
   * @return where that line begins, or {@code end} if none begins before it
   */
  public static long seekLine(InputStream file, Seek seek, long start, long end)
      throws IOException {
    if (start == 0) {
      return 0;
    }
    // A line begins exactly at the start if the byte before ends one.
    long position = start - 1;
    seek.to(position);
    byte[] search = new byte[SEARCH_BYTES];
    while (position < end) {
      int count = file.read(search, 0, search.length);
      int lineFeed = LineFeeds.first(search, 0, count);
      if (count < 0) {
        throw new EOFException(SHORTER);
      }
      if (lineFeed >= 0) {
        return seekBefore(seek, position + lineFeed + 1, end);
      }
      position += count;
    }
    return end;
  }

  private static long seekBefore(Seek seek, long position, long end) throws IOException {
    if (position >= end) {
      return end;
    }
    seek.to(position);
    return position;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (left > 0) {
      return readInside(target, offset, (int) Math.min(left, length));
    }
    return lineEnded ? -1 : readBehind(target, offset, Math.min(SEARCH_BYTES, length));
  }

  private int readInside(byte[] target, int offset, int length) throws IOException {
    int count = file.read(target, offset, length);
    if (count < 0) {
      throw new EOFException(SHORTER);
    }
    if (count > 0) {
      left -= count;
      lineEnded = target[offset + count - 1] == '\n';
    }
    return count;
  }

  private int readBehind(byte[] target, int offset, int length) throws IOException {
    int count = file.read(target, offset, length);
    int lineFeed = LineFeeds.first(target, offset, offset + count);
    lineEnded = count < 0 || lineFeed >= 0;
    return lineFeed >= 0 ? lineFeed + 1 - offset : count;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
