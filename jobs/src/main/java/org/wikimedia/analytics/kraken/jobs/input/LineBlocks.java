package org.wikimedia.analytics.kraken.jobs.input;

import java.io.IOException;
import java.io.InputStream;
import org.wikimedia.analytics.kraken.jobs.input.LineBlock.Fragment;

/**
 * Cuts a stream of bytes into blocks of whole lines, in one buffer that never grows.
 *
 * <p>The bytes are read straight into the buffer that the mapper sees; only the part of a line left
 * over at its end is moved, to the front.
 */
final class LineBlocks {

  private final int capacity;
  private final byte[] buffer;
  private InputStream bytes = InputStream.nullInputStream();
  private int limit;
  private int filled;
  private boolean insideLongLine;

  /**
   * Blocks of at most {@code capacity} bytes (one more where a file's last line lacks its LF).
   *
   * @param capacity bytes, at least 1
   */
  LineBlocks(int capacity) {
    this.capacity = capacity;
    this.buffer = new byte[capacity + 1 + LineBlock.SLACK];
  }

  /** Starts on another stream; what was left of the one before is forgotten. */
  void open(InputStream stream) {
    bytes = stream;
    limit = 0;
    filled = 0;
    insideLongLine = false;
  }

  /** Points the block at the next lines; false when the stream has no more. */
  boolean next(LineBlock block) throws IOException {
    moveRestToFront();
    if (fillToEnd()) {
      closeLastLine();
    }
    if (filled == 0) {
      return false;
    }
    int lineFeed = insideLongLine ? firstLineFeed() : lastLineFeed();
    boolean found = lineFeed >= 0;
    limit = found ? lineFeed + 1 : filled;
    block.set(buffer, 0, limit, fragment(found));
    insideLongLine = !found;
    return true;
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
    boolean open = filled == 0 ? insideLongLine : buffer[filled - 1] != LineBlock.LINE_FEED;
    if (open) {
      buffer[filled++] = LineBlock.LINE_FEED;
    }
  }

  private int lastLineFeed() {
    int index = filled - 1;
    while (index >= 0 && buffer[index] != LineBlock.LINE_FEED) {
      index--;
    }
    return index;
  }

  private int firstLineFeed() {
    return LineFeeds.first(buffer, 0, filled);
  }

  private Fragment fragment(boolean lineFeedFound) {
    if (insideLongLine) {
      return lineFeedFound ? Fragment.LAST : Fragment.MIDDLE;
    }
    return lineFeedFound ? Fragment.NONE : Fragment.FIRST;
  }
}
