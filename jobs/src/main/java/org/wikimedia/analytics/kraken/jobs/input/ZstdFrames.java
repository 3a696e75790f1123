package org.wikimedia.analytics.kraken.jobs.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Passes on the frames of a zstd file (RFC 8878), piece by piece, so that the decoder behind it
 * sees nothing but whole frames: skippable frames are left out, and a file that ends inside a frame
 * or inside its first four bytes is an error. The decoder knows neither.
 */
final class ZstdFrames extends PieceStream {

  private static final int FRAME = 0xfd2fb528;
  private static final int SKIPPABLE = 0x184d2a50;
  private static final int SKIPPABLE_MASK = 0xfffffff0;
  private static final int RUN_LENGTH_BLOCK = 1;

  private enum Next {
    FRAME,
    BLOCK,
    CHECKSUM
  }

  private byte[] piece = new byte[1 << 17];
  private int length;
  private Next next = Next.FRAME;
  private boolean checksummed;

  ZstdFrames(InputStream stored) {
    super(stored);
  }

  @Override
  boolean nextPiece() throws IOException {
    length = 0;
    switch (next) {
      case BLOCK -> block();
      case CHECKSUM -> checksum();
      default -> {
        if (!frame()) {
          return false;
        }
      }
    }
    show(piece, 0, length);
    return true;
  }

  private boolean frame() throws IOException {
    if (!readOrEnd(piece, Integer.BYTES)) {
      return false;
    }
    length = Integer.BYTES;
    int magic = littleEndian(0, Integer.BYTES);
    if ((magic & SKIPPABLE_MASK) == SKIPPABLE) {
      skipFrame();
    } else if (magic == FRAME) {
      frameHeader();
    } else {
      throw new IOException("bytes that are no zstd data stand where a frame should begin");
    }
    return true;
  }

  private void skipFrame() throws IOException {
    append(Integer.BYTES);
    long left = littleEndian(Integer.BYTES, Integer.BYTES) & 0xffffffffL;
    while (left > 0) {
      int count = (int) Math.min(left, piece.length);
      readFully(piece, 0, count);
      left -= count;
    }
    length = 0;
  }

  private void frameHeader() throws IOException {
    append(1);
    int descriptor = piece[Integer.BYTES];
    boolean oneSegment = (descriptor & 0x20) != 0;
    int sizeFlag = (descriptor >> 6) & 3;
    int sizeBytes = sizeFlag == 0 ? (oneSegment ? 1 : 0) : 1 << sizeFlag;
    int dictionaryFlag = descriptor & 3;
    int dictionaryBytes = dictionaryFlag == 3 ? 4 : dictionaryFlag;
    append((oneSegment ? 0 : 1) + dictionaryBytes + sizeBytes);
    checksummed = (descriptor & 4) != 0;
    next = Next.BLOCK;
  }

  private void block() throws IOException {
    append(3);
    int header = littleEndian(0, 3);
    int type = (header >> 1) & 3;
    append(type == RUN_LENGTH_BLOCK ? 1 : header >> 3);
    if ((header & 1) != 0) {
      next = checksummed ? Next.CHECKSUM : Next.FRAME;
    }
  }

  private void checksum() throws IOException {
    append(Integer.BYTES);
    next = Next.FRAME;
  }

  private void append(int count) throws IOException {
    if (length + count > piece.length) {
      piece = Arrays.copyOf(piece, length + count);
    }
    readFully(piece, length, count);
    length += count;
  }

  private int littleEndian(int from, int bytes) {
    int value = ByteBuffer.wrap(piece, from, Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN).getInt();
    return bytes == Integer.BYTES ? value : value & ((1 << (8 * bytes)) - 1);
  }
}
