package org.wikimedia.analytics.kraken.jobs.input;

import io.airlift.compress.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;

/** How a log is compressed, told by the end of its name, in capitals or not. */
public enum LogCompression {
  /** Any other name: lines as they are. */
  PLAIN(""),
  /** All members of a gzip file. */
  GZIP(".gz"),
  /** All streams of a bzip2 file. */
  BZIP2(".bz2"),
  /** All frames of a Zstandard file; windows up to 8 MB. */
  ZSTD(".zst"),
  /** Hadoop's blocks, or the framing format if the file begins with its identifier. */
  SNAPPY(".snappy");

  /** Compressed or packed in ways nobody reads here; taken for plain text they would be noise. */
  private static final Set<String> UNREADABLE =
      Set.of(
          "7z",
          "br",
          "bz",
          "deflate",
          "lz4",
          "lzma",
          "lzo",
          "lzo_deflate",
          "rar",
          "tar",
          "tbz2",
          "tgz",
          "txz",
          "xz",
          "z",
          "zip",
          "zstd");

  private static final int PLAIN_BYTES_PER_COMPRESSED = 5;
  private static final int BUFFER_BYTES = 64 * 1024;

  private final String extension;

  LogCompression(String extension) {
    this.extension = extension;
  }

  /**
   * The compression of a file.
   *
   * @param name the file's name, with or without folders
   */
  public static LogCompression of(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    for (LogCompression compression : values()) {
      if (compression != PLAIN && lower.endsWith(compression.extension)) {
        return compression;
      }
    }
    return PLAIN;
  }

  /** Whether a file of this name is compressed or packed in a way that cannot be read. */
  static boolean isUnreadable(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    String stem = lower.substring(0, lower.length() - of(lower).extension.length());
    return UNREADABLE.contains(stem.substring(stem.lastIndexOf('.') + 1)) && stem.contains(".");
  }

  /** Whether a file can be cut into ranges of bytes that are read apart. */
  boolean isSplittable() {
    return this == PLAIN;
  }

  /** About how many bytes of lines this many stored bytes hold. */
  long estimateLineBytes(long storedBytes) {
    return this == PLAIN ? storedBytes : PLAIN_BYTES_PER_COMPRESSED * storedBytes;
  }

  /** Decodes a whole file. */
  InputStream decode(InputStream stored) throws IOException {
    return switch (this) {
      case PLAIN -> stored;
      case GZIP -> new GzipStream(stored, BUFFER_BYTES);
      case BZIP2 -> new BZip2CompressorInputStream(buffered(stored), true);
      case ZSTD -> new ZstdInputStream(new ZstdFrames(buffered(stored)));
      case SNAPPY -> decodeSnappy(buffered(stored));
    };
  }

  private static InputStream decodeSnappy(InputStream stored) throws IOException {
    stored.mark(SnappyFrameStream.magicBytes());
    byte[] first = stored.readNBytes(SnappyFrameStream.magicBytes());
    stored.reset();
    return SnappyFrameStream.begins(first)
        ? new SnappyFrameStream(stored)
        : new SnappyBlockStream(stored);
  }

  private static InputStream buffered(InputStream stored) {
    return new BufferedInputStream(stored, BUFFER_BYTES);
  }

  /** The name a person knows it by: gzip, bzip2, … */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
