package org.wikimedia.analytics.kraken.jobs.input;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/** The compressed bytes of a gzip file, read in big pieces and taken by the byte or in bulk. */
final class GzipInput implements Closeable {

  private final InputStream compressed;
  private final byte[] buffer;
  private int position;
  private int limit;

  GzipInput(InputStream compressed, int bufferBytes) {
    this.compressed = compressed;
    this.buffer = new byte[bufferBytes];
  }

  /** The next byte, 0 to 255. */
  int readByte() throws IOException {
    if (isAtEnd()) {
      throw new EOFException();
    }
    return buffer[position++] & 0xff;
  }

  /** Gives the inflater every byte at hand, at least one. */
  void feed(Inflater inflater) throws IOException {
    if (isAtEnd()) {
      throw new EOFException();
    }
    inflater.setInput(buffer, position, limit - position);
    position = limit;
  }

  /** Takes back the last bytes fed, which the inflater did not need. */
  void takeBack(int count) {
    position -= count;
  }

  /** Whether nothing follows but zero bytes, as on tapes; they are skipped. */
  boolean endsButForZeros() throws IOException {
    if (isAtEnd()) {
      return true;
    }
    if (buffer[position] != 0) {
      return false;
    }
    while (!isAtEnd()) {
      if (readByte() != 0) {
        throw new ZipException("other bytes follow the compressed data");
      }
    }
    return true;
  }

  private boolean isAtEnd() throws IOException {
    if (position < limit) {
      return false;
    }
    position = 0;
    limit = Math.max(0, compressed.read(buffer, 0, buffer.length));
    return limit == 0;
  }

  @Override
  public void close() throws IOException {
    compressed.close();
  }
}
