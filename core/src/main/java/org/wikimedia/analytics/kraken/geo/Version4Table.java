package org.wikimedia.analytics.kraken.geo;

import com.maxmind.db.Reader;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.util.Arrays;

/**
 * Countries of all IPv4 addresses of one database, read out of it when Kraken is built: a run looks
 * up most of the world's blocks, and took a twentieth of its time to read them itself ({@code
 * benchmarks/hourly --only zero}). An address costs one load where its block is in one country, as
 * most are.
 */
final class Version4Table implements Version4Countries {
  /** Of each block its only country, or the complement of where its changes are. */
  private final int[] blocks;

  /** The changes of a block and, before them, how many they are. */
  private final int[] changes;

  private Version4Table(int[] blocks, int[] changes) {
    this.blocks = blocks;
    this.changes = changes;
  }

  @Override
  public Country of(int address) {
    int block = blocks[address >>> BLOCK_BITS];
    if (block >= 0) {
      return Country.at(block);
    }
    int count = ~block;
    return Version4Countries.at(changes, count + 1, changes[count], address & PLACE_MASK);
  }

  /** Reads a database to its end. */
  static Version4Table of(Reader database) throws IOException {
    Version4Reader reader = new Version4Reader(database);
    int[] blocks = new int[BLOCK];
    int[] changes = new int[BLOCK];
    int end = 0;
    for (int block = 0; block < BLOCK; block++) {
      int[] read = reader.read(block);
      if (read.length == 1) {
        blocks[block] = read[0];
        continue;
      }
      if (end + 1 + read.length > changes.length) {
        changes = Arrays.copyOf(changes, 2 * (end + 1 + read.length));
      }
      blocks[block] = ~end;
      changes[end++] = read.length;
      System.arraycopy(read, 0, changes, end, read.length);
      end += read.length;
    }
    return new Version4Table(blocks, Arrays.copyOf(changes, end));
  }

  /** Reads what {@link #write} wrote. */
  static Version4Table read(InputStream in) throws IOException {
    int[] blocks = new int[BLOCK];
    int[] changes = new int[new DataInputStream(in).readInt()];
    readAll(in, blocks);
    readAll(in, changes);
    return new Version4Table(blocks, changes);
  }

  /** Writes how many changes there are, the blocks and the changes, all as big-endian words. */
  void write(OutputStream out) throws IOException {
    new DataOutputStream(out).writeInt(changes.length);
    writeAll(out, blocks);
    writeAll(out, changes);
  }

  private static void readAll(InputStream in, int[] words) throws IOException {
    byte[] bytes = new byte[words.length * Integer.BYTES];
    new DataInputStream(in).readFully(bytes);
    ByteBuffer.wrap(bytes).asIntBuffer().get(words);
  }

  private static void writeAll(OutputStream out, int[] words) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(words.length * Integer.BYTES);
    IntBuffer view = bytes.asIntBuffer();
    view.put(words);
    out.write(bytes.array());
  }
}
