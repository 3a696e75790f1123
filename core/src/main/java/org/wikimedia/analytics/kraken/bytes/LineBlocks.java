package org.wikimedia.analytics.kraken.bytes;

import java.io.IOException;
import java.io.InputStream;

/**
 * Cuts a stream of bytes into blocks of whole lines, in one buffer that never grows.
 *
 * <p>The bytes are read straight into the buffer that the caller sees; only the part of a line left
 * over at its end is moved, to the front. A line longer than the capacity comes alone, in pieces:
 * see {@link Fragment}.
 */
public final class LineBlocks {
  private static final byte LINE_FEED = '\n';

  private final int capacity;
  private final byte[] buffer;
  private InputStream bytes = InputStream.nullInputStream();
  private int limit;
  private int filled;
  private Fragment fragment = Fragment.NONE;

  /**
   * Blocks of at most {@code capacity} bytes (one more where a file's last line lacks its LF).
   *
   * @param capacity bytes, at least 1
   */
  public LineBlocks(int capacity) {
    this.capacity = capacity;
    this.buffer = new byte[capacity + 1 + Swar.SLACK];
  }

  /** Starts on another stream; what was left of the one before is forgotten. */
  public void open(InputStream stream) {
    bytes = stream;
    limit = 0;
    filled = 0;
    fragment = Fragment.NONE;
  }

  /** Goes on to the next lines; false when the stream has no more. */
  public boolean next() throws IOException {
    moveRestToFront();
    if (fillToEnd()) {
      closeLastLine();
    }
    if (filled == 0) {
      return false;
    }
    boolean inside = isInsideLongLine();
    int lineFeed = inside ? LineFeeds.first(buffer, 0, filled) : lastLineFeed();
    boolean found = lineFeed >= 0;
    limit = found ? lineFeed + 1 : filled;
    fragment = fragment(inside, found);
    return true;
  }

  /**
   * The block: the lines from its first byte to {@link #limit()}. At least {@value Swar#SLACK}
   * bytes of any value follow, so that eight bytes can be loaded at a time. The bytes behind the
   * limit belong to the reader.
   */
  public byte[] buffer() {
    return buffer;
  }

  /**
   * Index behind the LF of the last line, which is added where the last line of a file lacks it.
   */
  public int limit() {
    return limit;
  }

  /** {@link Fragment#NONE} for whole lines, else the piece of the long line this block is. */
  public Fragment fragment() {
    return fragment;
  }

  private boolean isInsideLongLine() {
    return fragment == Fragment.FIRST || fragment == Fragment.MIDDLE;
  }

  private void moveRestToFront() {
    filled -= limit;
    System.arraycopy(buffer, limit, buffer, 0, filled);
    limit = 0;
  }

  /** Fills the buffer up to its capacity; true if the stream ended before. */
  private boolean fillToEnd() throws IOException {
    while (filled < capacity) {
      int count = bytes.read(buffer, filled, capacity - filled);
      if (count < 0) {
        return true;
      }
      filled += count;
    }
    return false;
  }

  private void closeLastLine() {
    boolean open = filled == 0 ? isInsideLongLine() : buffer[filled - 1] != LINE_FEED;
    if (open) {
      buffer[filled++] = LINE_FEED;
    }
  }

  private int lastLineFeed() {
    int index = filled - 1;
    while (index >= 0 && buffer[index] != LINE_FEED) {
      index--;
    }
    return index;
  }

  private static Fragment fragment(boolean insideLongLine, boolean lineFeedFound) {
    if (insideLongLine) {
      return lineFeedFound ? Fragment.LAST : Fragment.MIDDLE;
    }
    return lineFeedFound ? Fragment.NONE : Fragment.FIRST;
  }
}
