package org.wikimedia.analytics.kraken.jobs.input;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * The contents of a gzip file (RFC 1952): all members one after another, checksums and lengths
 * checked, inflated straight into the reader's buffer.
 *
 * <p>Unlike {@link java.util.zip.GZIPInputStream} it takes no cut-off member for the end of the
 * file. Zero bytes that fill up the last block of a tape are tolerated.
 *
 * <p>Errors: {@link EOFException} if a member is cut off anywhere, {@link ZipException} if it is
 * damaged.
 */
final class GzipStream extends InputStream {

  private final GzipInput input;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 checksum = new CRC32();
  private boolean insideMember;
  private long members;

  /** Reads the first header with the first bytes. */
  GzipStream(InputStream compressed, int bufferBytes) {
    input = new GzipInput(compressed, bufferBytes);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (insideMember || startMember()) {
      int count = inflate(target, offset, length);
      if (count > 0) {
        return count;
      }
    }
    return -1;
  }

  private int inflate(byte[] target, int offset, int length) throws IOException {
    try {
      int count = inflateSome(target, offset, length);
      checksum.update(target, offset, count);
      if (inflater.finished()) {
        endMember();
      }
      return count;
    } catch (DataFormatException e) {
      throw (IOException) new ZipException(e.getMessage()).initCause(e);
    }
  }

  private int inflateSome(byte[] target, int offset, int length)
      throws IOException, DataFormatException {
    int count = inflater.inflate(target, offset, length);
    while (count == 0 && !inflater.finished()) {
      if (inflater.needsDictionary()) {
        throw new ZipException("it asks for a dictionary");
      }
      input.feed(inflater);
      count = inflater.inflate(target, offset, length);
    }
    return count;
  }

  private boolean startMember() throws IOException {
    if (members > 0 && input.endsButForZeros()) {
      return false;
    }
    GzipHeader.skip(input);
    members++;
    inflater.reset();
    checksum.reset();
    insideMember = true;
    return true;
  }

  private void endMember() throws IOException {
    input.takeBack(inflater.getRemaining());
    insideMember = false;
    if (GzipHeader.readInt(input) != (int) checksum.getValue()) {
      throw new ZipException("wrong checksum");
    }
    if (GzipHeader.readInt(input) != (int) inflater.getBytesWritten()) {
      throw new ZipException("wrong length");
    }
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    input.close();
  }
}
