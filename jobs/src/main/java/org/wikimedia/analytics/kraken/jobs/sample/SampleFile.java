package org.wikimedia.analytics.kraken.jobs.sample;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.GZIPOutputStream;

/** One output file: written beside its name, and given the name when it is complete. */
final class SampleFile implements Closeable {
  private static final int FLUSHED_AT = 1 << 18;

  private final Path path;
  private final Path unfinished;
  private final OutputStream stream;
  private final LogText buffer = new LogText(2 * FLUSHED_AT);
  private long bytes;

  SampleFile(Path path) throws IOException {
    this.path = path;
    this.unfinished = path.resolveSibling(path.getFileName() + ".tmp");
    OutputStream plain = Files.newOutputStream(unfinished);
    this.stream = path.toString().endsWith(".gz") ? new GZIPOutputStream(plain, FLUSHED_AT) : plain;
  }

  /** Where the next line goes. */
  LogText buffer() {
    return buffer;
  }

  /** Bytes written so far, before compression. */
  long bytes() {
    return bytes + buffer.length();
  }

  /** Called after each line; writes what has gathered once it is worth the call. */
  void lineEnded() throws IOException {
    if (buffer.length() >= FLUSHED_AT) {
      flush();
    }
  }

  /** Writes the rest and gives the file its name. */
  void complete() throws IOException {
    flush();
    stream.close();
    if (Files.exists(path)) {
      throw new FileAlreadyExistsException(path.toString());
    }
    Files.move(unfinished, path, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Drops the file if it is not complete. */
  @Override
  public void close() throws IOException {
    stream.close();
    Files.deleteIfExists(unfinished);
  }

  private void flush() throws IOException {
    stream.write(buffer.bytes(), 0, buffer.length());
    bytes += buffer.length();
    buffer.clear();
  }
}
