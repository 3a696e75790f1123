package org.wikimedia.analytics.kraken.hive.serde;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.compress.CodecPool;
import org.apache.hadoop.io.compress.CompressionCodec;
import org.apache.hadoop.io.compress.CompressionCodecFactory;
import org.apache.hadoop.io.compress.Decompressor;
import org.apache.hadoop.io.compress.SplittableCompressionCodec;
import org.apache.hadoop.mapred.FileSplit;
import org.apache.hadoop.mapred.JobConf;
import org.apache.hadoop.mapred.LineRecordReader;
import org.wikimedia.analytics.kraken.bytes.Fragment;
import org.wikimedia.analytics.kraken.bytes.LineBlocks;
import org.wikimedia.analytics.kraken.bytes.LineRange;
import org.wikimedia.analytics.kraken.request.RequestParser;

/**
 * The lines of a split in blocks. Only a line feed ends a line. Of one that is longer than a block,
 * and so than any request, only the beginning is shown.
 */
final class LogBlocks implements AutoCloseable {
  static final byte[] LINE_END = "\n".getBytes(US_ASCII);
  private static final int BLOCK_BYTES = 4 * RequestParser.LONGEST_LINE;

  private final LineBlocks blocks = new LineBlocks(BLOCK_BYTES);
  private final InputStream lines;
  private final Progress progress;
  private final Path path;
  private Decompressor decompressor;
  private int limit;

  /** How much of the split was read, 0 to 1. */
  private interface Progress {
    float read() throws IOException;
  }

  private LogBlocks(Path path, InputStream lines, Progress progress, Decompressor decompressor) {
    this.path = path;
    this.lines = lines;
    this.progress = progress;
    this.decompressor = decompressor;
    blocks.open(lines);
  }

  static LogBlocks of(FileSplit split, JobConf job) throws IOException {
    Path path = split.getPath();
    CompressionCodec codec = new CompressionCodecFactory(job).getCodec(path);
    if (codec instanceof SplittableCompressionCodec) {
      LineRecordReader lines = new LineRecordReader(job, split, LINE_END);
      return new LogBlocks(path, new LineStream(lines), lines::getProgress, null);
    }
    FSDataInputStream file = path.getFileSystem(job).open(path);
    try {
      return codec == null ? plain(file, split) : packed(file, split, codec);
    } catch (IOException | RuntimeException error) {
      file.close();
      throw error;
    }
  }

  private static LogBlocks plain(FSDataInputStream file, FileSplit split) throws IOException {
    long end = split.getStart() + split.getLength();
    long first = LineRange.seekLine(file, file::seek, split.getStart(), end);
    InputStream lines = new LineRange(file, end - first);
    return new LogBlocks(split.getPath(), lines, () -> progress(file, split), null);
  }

  private static LogBlocks packed(FSDataInputStream file, FileSplit split, CompressionCodec codec)
      throws IOException {
    Decompressor decompressor = CodecPool.getDecompressor(codec);
    try {
      InputStream lines = codec.createInputStream(file, decompressor);
      return new LogBlocks(split.getPath(), lines, () -> progress(file, split), decompressor);
    } catch (IOException | RuntimeException error) {
      CodecPool.returnDecompressor(decompressor);
      throw error;
    }
  }

  private static float progress(FSDataInputStream file, FileSplit split) throws IOException {
    long length = split.getLength();
    return length == 0 ? 1 : Math.min(1f, (float) (file.getPos() - split.getStart()) / length);
  }

  /**
   * Goes on to the next block; false if there is none.
   *
   * @throws IOException that names the file
   */
  boolean next() throws IOException {
    try {
      return nextBeginning();
    } catch (IOException error) {
      throw new IOException(path + ": " + error.getMessage(), error);
    }
  }

  private boolean nextBeginning() throws IOException {
    while (blocks.next()) {
      limit = blocks.limit();
      if (blocks.fragment() == Fragment.NONE) {
        return true;
      }
      if (blocks.fragment() == Fragment.FIRST) {
        blocks.buffer()[limit++] = LINE_END[0];
        return true;
      }
    }
    return false;
  }

  /** The block from its first byte to {@link #limit()}, with room to load eight bytes behind it. */
  byte[] buffer() {
    return blocks.buffer();
  }

  /** Index behind the last line's feed. */
  int limit() {
    return limit;
  }

  float progress() throws IOException {
    return progress.read();
  }

  @Override
  public void close() throws IOException {
    try {
      lines.close();
    } finally {
      CodecPool.returnDecompressor(decompressor);
      decompressor = null; // another reader may have it now
    }
  }
}
