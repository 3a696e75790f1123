package org.wikimedia.analytics.kraken.jobs.input;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Cuts plain files, laid end to end, into runs of bytes of any length. */
final class PlainCutter {

  private final Deque<LogFile> files;
  private long position;
  private long left;

  PlainCutter(List<LogFile> files) {
    this.files = new ArrayDeque<>(files);
    this.left = files.stream().mapToLong(LogFile::length).sum();
  }

  /** Bytes not cut off yet. */
  long left() {
    return left;
  }

  /** The next {@code bytes} bytes, or all that are left; none if it is not positive. */
  List<LogChunk> cut(long bytes) {
    List<LogChunk> chunks = new ArrayList<>();
    long wanted = Math.min(bytes, left);
    while (wanted > 0) {
      LogFile file = files.getFirst();
      long length = Math.min(wanted, file.length() - position);
      chunks.add(new LogChunk(file.path(), position, length));
      wanted -= length;
      advance(file, length);
    }
    return chunks;
  }

  private void advance(LogFile file, long length) {
    left -= length;
    position += length;
    if (position == file.length()) {
      files.removeFirst();
      position = 0;
    }
  }
}
