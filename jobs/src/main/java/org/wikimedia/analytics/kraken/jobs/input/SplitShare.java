package org.wikimedia.analytics.kraken.jobs.input;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A split while it is being planned. */
final class SplitShare {

  private final List<LogChunk> chunks = new ArrayList<>();
  private long bytes;

  void add(LogChunk chunk) {
    chunks.add(chunk);
    bytes += chunk.estimateLineBytes();
  }

  /** About how many bytes of lines it holds. */
  long bytes() {
    return bytes;
  }

  /** Its chunks in the order they are read. */
  List<LogChunk> chunks() {
    return chunks.stream()
        .sorted(Comparator.comparing(LogChunk::path).thenComparingLong(LogChunk::start))
        .toList();
  }

  /** The chunk with most stored bytes; there must be one. */
  LogChunk largest() {
    return chunks().stream().max(Comparator.comparingLong(LogChunk::length)).orElseThrow();
  }
}
