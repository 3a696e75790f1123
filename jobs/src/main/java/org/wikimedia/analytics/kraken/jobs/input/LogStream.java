package org.wikimedia.analytics.kraken.jobs.input;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.ChecksumFileSystem;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.wikimedia.analytics.kraken.bytes.LineRange;

/**
 * The lines of one chunk, decoded. Whatever goes wrong is one sentence that names the file: {@link
 * TruncatedLogException}, {@link CorruptLogException}, or an {@link IOException} if the stored
 * bytes cannot be read.
 */
final class LogStream extends InputStream {

  private final LogChunk chunk;
  private final SourceStream source;
  private final InputStream lines;

  private LogStream(LogChunk chunk, FSDataInputStream file) throws IOException {
    this.chunk = chunk;
    this.source = new SourceStream(file);
    try {
      this.lines = decode(file);
    } catch (IOException | RuntimeException e) {
      file.close();
      throw explain(e);
    }
  }

  static LogStream open(LogChunk chunk, Configuration configuration) throws IOException {
    try {
      return new LogStream(chunk, openFile(new Path(chunk.path()), configuration));
    } catch (TruncatedLogException | CorruptLogException | UnreadableLogException e) {
      throw e;
    } catch (IOException e) {
      throw new UnreadableLogException(chunk.displayName(), e);
    }
  }

  /** Local files seldom have a checksum file beside them; then nothing is there to be verified. */
  private static FSDataInputStream openFile(Path path, Configuration configuration)
      throws IOException {
    FileSystem files = path.getFileSystem(configuration);
    if (files instanceof ChecksumFileSystem checked
        && !checked.getRawFileSystem().exists(checked.getChecksumFile(path))) {
      return checked.getRawFileSystem().open(path);
    }
    return files.open(path);
  }

  private InputStream decode(FSDataInputStream file) throws IOException {
    if (chunk.compression() != LogCompression.PLAIN) {
      return chunk.compression().decode(source);
    }
    long first = LineRange.seekLine(file, file::seek, chunk.start(), chunk.end());
    return new LineRange(source, chunk.end() - first);
  }

  /** Stored bytes read so far, of {@link LogChunk#length()}. */
  long storedBytesRead() {
    return Math.min(source.position(), chunk.length());
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    try {
      return lines.read(target, offset, length);
    } catch (IOException | RuntimeException e) {
      throw explain(e);
    }
  }

  private IOException explain(Exception error) {
    if (source.failure() != null) {
      return new UnreadableLogException(chunk.displayName(), source.failure());
    }
    if (chunk.compression() == LogCompression.PLAIN) {
      return error instanceof EOFException
          ? new TruncatedLogException(chunk.displayName() + " " + error.getMessage() + ".", error)
          : new UnreadableLogException(chunk.displayName(), error);
    }
    if (error instanceof EOFException || source.ended()) {
      return new TruncatedLogException(
          chunk.displayName() + " ends in the middle of its compressed data.", error);
    }
    return new CorruptLogException(
        chunk.displayName()
            + " is no intact "
            + chunk.compression()
            + " file: "
            + reason(error)
            + ".",
        error);
  }

  private static String reason(Exception error) {
    return error.getMessage() == null ? "it cannot be decoded" : error.getMessage();
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
