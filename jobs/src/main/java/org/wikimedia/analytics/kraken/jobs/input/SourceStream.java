package org.wikimedia.analytics.kraken.jobs.input;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * The stored bytes of a file on their way to whoever decodes them. It counts them, and remembers
 * whether they ended or could not be read, so that an error of the decoder can be told from one of
 * the disk, and a damaged file from one that was cut off.
 */
final class SourceStream extends FilterInputStream {

  private long position;
  private boolean ended;
  private IOException failure;

  SourceStream(InputStream file) {
    super(file);
  }

  /** Bytes read so far. */
  long position() {
    return position;
  }

  /** Whether somebody asked for bytes behind the last. */
  boolean ended() {
    return ended;
  }

  /** Why the bytes could not be read, or null. */
  IOException failure() {
    return failure;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    try {
      int count = in.read(target, offset, length);
      position += Math.max(count, 0);
      ended |= count < 0;
      return count;
    } catch (IOException e) {
      failure = e;
      throw e;
    }
  }

  @Override
  public long skip(long count) throws IOException {
    throw new UnsupportedOperationException("Decoders read every byte.");
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
