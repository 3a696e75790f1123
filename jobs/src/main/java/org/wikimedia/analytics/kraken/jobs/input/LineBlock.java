package org.wikimedia.analytics.kraken.jobs.input;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.apache.hadoop.io.Writable;
import org.wikimedia.analytics.kraken.bytes.Fragment;
import org.wikimedia.analytics.kraken.bytes.Swar;

/**
 * Whole log lines, side by side in one buffer; the value a mapper gets from {@link LogInputFormat}.
 *
 * <p>The bytes from {@link #from()} to {@link #limit()} (exclusive) are lines that each end with
 * LF; the reader adds the LF that the last line of a file may lack. At least {@value #SLACK} bytes
 * of the buffer follow the limit, of any value, so that eight bytes can be loaded at a time.
 *
 * <p>A line longer than the block capacity comes alone, in pieces: see {@link Fragment}. The block
 * and its buffer are reused for the next lines, and the bytes behind the limit belong to the
 * reader: a mapper reads and never writes.
 */
public final class LineBlock implements Writable {

  /** Bytes of the buffer that may be read, not understood, behind the limit. */
  public static final int SLACK = Swar.SLACK;

  private static final byte LINE_FEED = '\n';

  private byte[] buffer = new byte[SLACK];
  private int from;
  private int limit;
  private Fragment fragment = Fragment.NONE;

  /**
   * A block with a copy of some lines.
   *
   * @param lines lines that each end with LF
   * @throws IllegalArgumentException if the last line lacks its LF
   */
  public static LineBlock of(byte[] lines) {
    if (lines.length > 0 && lines[lines.length - 1] != LINE_FEED) {
      throw new IllegalArgumentException("A block holds whole lines: the last one lacks its LF.");
    }
    LineBlock block = new LineBlock();
    block.set(Arrays.copyOf(lines, lines.length + SLACK), 0, lines.length, Fragment.NONE);
    return block;
  }

  void set(byte[] newBuffer, int newFrom, int newLimit, Fragment newFragment) {
    buffer = newBuffer;
    from = newFrom;
    limit = newLimit;
    fragment = newFragment;
  }

  /** The buffer; lines lie between {@link #from()} and {@link #limit()}. */
  public byte[] buffer() {
    return buffer;
  }

  /** Index of the first byte of the first line. */
  public int from() {
    return from;
  }

  /** Index behind the LF of the last line. */
  public int limit() {
    return limit;
  }

  /** {@link Fragment#NONE} for whole lines, else the piece of the long line this block holds. */
  public Fragment fragment() {
    return fragment;
  }

  @Override
  public void write(DataOutput out) throws IOException {
    out.writeUTF(fragment.name());
    out.writeInt(limit - from);
    out.write(buffer, from, limit - from);
  }

  @Override
  public void readFields(DataInput in) throws IOException {
    Fragment piece = Fragment.valueOf(in.readUTF());
    int length = in.readInt();
    // Always a new buffer: the present one may be a reader's own.
    byte[] bytes = new byte[length + SLACK];
    in.readFully(bytes, 0, length);
    set(bytes, 0, length, piece);
  }
}
