package org.wikimedia.analytics.kraken.jobs.shuffle;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.PriorityQueue;

/**
 * Merges blocks that arrive in ascending order of their first keys into one ascending run of
 * counts, those of equal keys combined. Holds only the blocks that overlap: as many as there were
 * sorted runs, not as many as there are.
 */
public final class BlockMerger {
  private final Measures measures;
  private final CountReceiver receiver;
  private final PriorityQueue<BlockCursor> open = new PriorityQueue<>();
  private final Deque<BlockCursor> idle = new ArrayDeque<>();
  private final long[] totals;
  private byte[] key = new byte[256];
  private int keyLength = -1;

  public BlockMerger(Measures measures, CountReceiver receiver) {
    this.measures = measures;
    this.receiver = receiver;
    totals = new long[measures.size()];
  }

  /** Takes the next block, whose first key is that given. */
  public void add(byte[] firstKey, int firstLength, CountBlock block)
      throws IOException, InterruptedException {
    while (!open.isEmpty() && open.peek().isBefore(firstKey, firstLength)) {
      step(firstKey, firstLength);
    }
    BlockCursor cursor = idle.isEmpty() ? new BlockCursor(totals.length) : idle.pop();
    if (cursor.of(block).next()) {
      open.add(cursor);
    }
  }

  /** Hands on all that is left. */
  public void finish() throws IOException, InterruptedException {
    while (!open.isEmpty()) {
      step(null, 0);
    }
    emit();
    keyLength = -1;
  }

  /** Takes counts from the cursor that is furthest behind, until another is or the bound comes. */
  private void step(byte[] bound, int boundLength) throws IOException, InterruptedException {
    BlockCursor cursor = open.poll();
    BlockCursor other = open.peek();
    do {
      take(cursor);
      if (!cursor.next()) {
        idle.push(cursor);
        return;
      }
    } while ((other == null || cursor.compareTo(other) <= 0)
        && (bound == null || cursor.isBefore(bound, boundLength)));
    open.add(cursor);
  }

  private void take(BlockCursor cursor) throws IOException, InterruptedException {
    if (keyLength >= 0 && cursor.isAt(key, keyLength)) {
      measures.combine(totals, cursor.measures());
      return;
    }
    emit();
    keyLength = cursor.keyLength();
    if (key.length < keyLength) {
      key = new byte[2 * keyLength];
    }
    System.arraycopy(cursor.key(), 0, key, 0, keyLength);
    System.arraycopy(cursor.measures(), 0, totals, 0, totals.length);
  }

  private void emit() throws IOException, InterruptedException {
    if (keyLength >= 0) {
      receiver.count(key, 0, keyLength, totals);
    }
  }
}
