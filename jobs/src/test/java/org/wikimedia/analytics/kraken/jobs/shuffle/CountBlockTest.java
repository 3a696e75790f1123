package org.wikimedia.analytics.kraken.jobs.shuffle;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.hadoop.io.DataInputBuffer;
import org.apache.hadoop.io.DataOutputBuffer;
import org.junit.jupiter.api.Test;

class CountBlockTest {
  private static void add(CountBlock block, String key, long... measures) {
    byte[] bytes = ("xx" + key).getBytes(US_ASCII);
    block.add(bytes, 2, bytes.length, measures);
  }

  private static List<String> counts(CountBlock block, int measures) {
    BlockCursor cursor = new BlockCursor(measures).of(block);
    List<String> counts = new ArrayList<>();
    while (cursor.next()) {
      String key = new String(cursor.key(), 0, cursor.keyLength(), US_ASCII);
      counts.add(key + " " + Arrays.toString(cursor.measures()));
    }
    return counts;
  }

  private static CountBlock copy(CountBlock block, CountBlock into) throws IOException {
    DataOutputBuffer out = new DataOutputBuffer();
    block.write(out);
    DataInputBuffer in = new DataInputBuffer();
    in.reset(out.getData(), out.getLength());
    into.readFields(in);
    return into;
  }

  @Test
  void countsSurviveBeingWrittenAndRead() throws IOException {
    CountBlock block = new CountBlock();
    add(block, "", 0, 127);
    add(block, "en", 128, Long.MAX_VALUE);
    add(block, "en.b", -1, Long.MIN_VALUE);
    add(block, "fr", 1, 16_384);
    assertThat(counts(copy(block, new CountBlock()), 2))
        .containsExactly(
            " [0, 127]",
            "en [128, 9223372036854775807]",
            "en.b [-1, -9223372036854775808]",
            "fr [1, 16384]");
  }

  @Test
  void keysHoldOnlyWhatTheyDoNotShareWithTheOneBefore() {
    CountBlock block = new CountBlock();
    add(block, "a".repeat(1000), 1);
    int before = block.length();
    add(block, "a".repeat(1000) + "b", 1);
    assertThat(block.length() - before).isLessThan(8);
  }

  @Test
  void aClearedBlockBeginsAnew() {
    CountBlock block = new CountBlock();
    add(block, "enough", 1);
    block.clear();
    assertThat(block.isEmpty()).isTrue();
    add(block, "enough", 2);
    assertThat(counts(block, 1)).containsExactly("enough [2]");
  }

  @Test
  void aReadBlockHoldsNothingOfWhatItHeldBefore() throws IOException {
    CountBlock used = new CountBlock();
    add(used, "a longer key than the other block has", 1);
    CountBlock other = new CountBlock();
    add(other, "b", 2);
    assertThat(counts(copy(other, used), 1)).containsExactly("b [2]");
  }

  @Test
  void aBlockIsFullAtItsSizeAndNotBefore() {
    CountBlock block = new CountBlock();
    add(block, "a".repeat(CountBlock.FULL - 10), 1);
    assertThat(block.isFull()).isFalse();
    add(block, "b".repeat(20), 1);
    assertThat(block.isFull()).isTrue();
  }
}
