package org.wikimedia.analytics.kraken.jobs.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.CRC32C;
import org.xerial.snappy.Snappy;

/**
 * Snappy's framing format (framing_format.txt of google/snappy): chunks of a type, a three-byte
 * length and that many bytes; checksums are checked.
 *
 * <p>The reader that comes with snappy-java takes a chunk cut off after its header for the end of
 * the file; here it is an error.
 */
final class SnappyFrameStream extends PieceStream {

  /** The first bytes of every such file. */
  private static final byte[] MAGIC = {(byte) 0xff, 6, 0, 0, 's', 'N', 'a', 'P', 'p', 'Y'};

  private static final int COMPRESSED = 0x00;
  private static final int UNCOMPRESSED = 0x01;
  private static final int FIRST_SKIPPABLE = 0x80;
  private static final int IDENTIFIER = 0xff;
  private static final int CHECKSUM_MASK = 0xa282ead8;

  private final CRC32C checksum = new CRC32C();
  private byte[] chunk = new byte[1 << 16];
  private byte[] plain = new byte[1 << 16];

  SnappyFrameStream(InputStream stored) {
    super(stored);
  }

  /** Number of bytes {@link #begins} looks at. */
  static int magicBytes() {
    return MAGIC.length;
  }

  /** Whether these first bytes of a file are those of the framing format. */
  static boolean begins(byte[] first) {
    return Arrays.equals(first, MAGIC);
  }

  @Override
  boolean nextPiece() throws IOException {
    if (!readOrEnd(chunk, Integer.BYTES)) {
      return false;
    }
    int header = littleEndian();
    int type = header & 0xff;
    int length = header >>> 8;
    chunk = roomFor(length, chunk);
    readFully(chunk, 0, length);
    if (type == COMPRESSED || type == UNCOMPRESSED) {
      showChecked(type, length);
    } else if (type == IDENTIFIER ? !isIdentifier(length) : type < FIRST_SKIPPABLE) {
      throw new IOException("unknown chunk");
    }
    return true;
  }

  private void showChecked(int type, int length) throws IOException {
    int stored = length - Integer.BYTES;
    if (stored < 0) {
      throw new IOException("impossible length");
    }
    int plainLength = stored;
    if (type == COMPRESSED) {
      plainLength = Snappy.uncompressedLength(chunk, Integer.BYTES, stored);
      plain = roomFor(plainLength, plain);
      Snappy.uncompress(chunk, Integer.BYTES, stored, plain, 0);
      check(plain, 0, plainLength);
      show(plain, 0, plainLength);
    } else {
      check(chunk, Integer.BYTES, stored);
      show(chunk, Integer.BYTES, stored);
    }
  }

  private void check(byte[] bytes, int from, int length) throws IOException {
    checksum.reset();
    checksum.update(bytes, from, length);
    int masked = Integer.rotateRight((int) checksum.getValue(), 15) + CHECKSUM_MASK;
    if (masked != littleEndian()) {
      throw new IOException("wrong checksum");
    }
  }

  /** The first four bytes of the chunk. */
  private int littleEndian() {
    return ByteBuffer.wrap(chunk).order(ByteOrder.LITTLE_ENDIAN).getInt();
  }

  private boolean isIdentifier(int length) {
    return length == 6 && Arrays.equals(chunk, 0, length, MAGIC, 4, MAGIC.length);
  }
}
