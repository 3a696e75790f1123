package org.wikimedia.analytics.kraken.jobs.input;

import java.io.IOException;
import java.util.zip.CRC32;
import java.util.zip.ZipException;

/** The header of a gzip member (RFC 1952, 2.3): checked, and skipped. */
final class GzipHeader {

  private static final int HEADER_CHECKSUM = 0x02;
  private static final int EXTRA = 0x04;
  private static final int NAME = 0x08;
  private static final int COMMENT = 0x10;
  private static final int RESERVED = 0xe0;
  private static final int DEFLATE = 8;

  private final GzipInput input;
  private final CRC32 checksum = new CRC32();

  private GzipHeader(GzipInput input) {
    this.input = input;
  }

  /** Reads a header up to the first compressed byte. */
  static void skip(GzipInput input) throws IOException {
    new GzipHeader(input).skip();
  }

  /** Four bytes, the lowest first. */
  static int readInt(GzipInput input) throws IOException {
    int low = input.readByte() | (input.readByte() << 8);
    return low | (input.readByte() << 16) | (input.readByte() << 24);
  }

  private void skip() throws IOException {
    if (next() != 0x1f || next() != 0x8b) {
      throw new ZipException("bytes that are no gzip data stand where a member should begin");
    }
    if (next() != DEFLATE) {
      throw new ZipException("unknown compression method");
    }
    int flags = next();
    if ((flags & RESERVED) != 0) {
      throw new ZipException("unknown header flags");
    }
    skipBytes(6);
    skipFields(flags);
  }

  private void skipFields(int flags) throws IOException {
    if ((flags & EXTRA) != 0) {
      skipBytes(next() | (next() << 8));
    }
    if ((flags & NAME) != 0) {
      skipText();
    }
    if ((flags & COMMENT) != 0) {
      skipText();
    }
    if ((flags & HEADER_CHECKSUM) != 0) {
      int expected = (int) checksum.getValue() & 0xffff;
      if ((input.readByte() | (input.readByte() << 8)) != expected) {
        throw new ZipException("wrong header checksum");
      }
    }
  }

  private int next() throws IOException {
    int value = input.readByte();
    checksum.update(value);
    return value;
  }

  private void skipBytes(int count) throws IOException {
    for (int index = 0; index < count; index++) {
      next();
    }
  }

  private void skipText() throws IOException {
    while (next() != 0) {
      // The text is of no use to us.
    }
  }
}
