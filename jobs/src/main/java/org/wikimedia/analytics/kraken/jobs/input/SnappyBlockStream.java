package org.wikimedia.analytics.kraken.jobs.input;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import org.xerial.snappy.Snappy;

/**
 * Snappy as Hadoop's SnappyCodec writes it: blocks of a four-byte length of the lines inside, then
 * pieces of a four-byte length and as many compressed bytes, until the block is complete.
 *
 * <p>Hadoop's own reader takes a cut-off block length for the end of the file; here it is an error.
 */
final class SnappyBlockStream extends PieceStream {

  private final byte[] number = new byte[Integer.BYTES];
  private byte[] compressed = new byte[0];
  private byte[] plain = new byte[0];
  private int blockLeft;
  private boolean empty = true;

  SnappyBlockStream(InputStream stored) {
    super(stored);
  }

  @Override
  boolean nextPiece() throws IOException {
    while (blockLeft == 0) {
      if (!readOrEnd(number, Integer.BYTES)) {
        return endOfBlocks();
      }
      empty = false;
      blockLeft = ByteBuffer.wrap(number).getInt();
    }
    readFully(number, 0, Integer.BYTES);
    int stored = ByteBuffer.wrap(number).getInt();
    compressed = roomFor(stored, compressed);
    readFully(compressed, 0, stored);
    int length = Snappy.uncompressedLength(compressed, 0, stored);
    if (blockLeft < 0 || length > blockLeft) {
      throw new IOException("impossible length");
    }
    plain = roomFor(length, plain);
    Snappy.uncompress(compressed, 0, stored, plain, 0);
    blockLeft -= length;
    show(plain, 0, length);
    return true;
  }

  private boolean endOfBlocks() throws IOException {
    if (empty) {
      throw new EOFException();
    }
    return false;
  }
}
