package org.wikimedia.analytics.kraken.jobs.input;

import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;

/**
 * A request log.
 *
 * @param path the file, fully qualified, as a Hadoop path
 * @param length stored bytes
 * @param storageBlockBytes size of the blocks its file system keeps it in
 */
public record LogFile(String path, long length, long storageBlockBytes) {

  static LogFile of(FileStatus status) {
    return new LogFile(status.getPath().toString(), status.getLen(), status.getBlockSize());
  }

  LogCompression compression() {
    return LogCompression.of(path);
  }

  long estimateLineBytes() {
    return compression().estimateLineBytes(length);
  }

  LogChunk whole() {
    return new LogChunk(path, 0, length);
  }

  static String displayName(Path path) {
    return "file".equals(path.toUri().getScheme()) ? path.toUri().getPath() : path.toString();
  }
}
