package org.wikimedia.analytics.kraken.jobs.shuffle;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlockMergerTest {
  private final List<Block> blocks = new ArrayList<>();
  private final SortedMap<String, List<Long>> expected = new TreeMap<>();

  /** A block and its first key. */
  private record Block(String firstKey, CountBlock counts) {}

  private static SortedMap<String, List<Long>> merge(List<Block> blocks, Measures measures)
      throws Exception {
    SortedMap<String, List<Long>> merged = new TreeMap<>();
    List<String> order = new ArrayList<>();
    BlockMerger merger =
        new BlockMerger(
            measures,
            (key, from, to, numbers) -> {
              String text = new String(key, from, to - from, ISO_8859_1);
              order.add(text);
              merged.put(text, Arrays.stream(numbers).boxed().toList());
            });
    for (Block block : blocks) {
      byte[] first = block.firstKey.getBytes(ISO_8859_1);
      merger.add(first, first.length, block.counts);
    }
    merger.finish();
    assertThat(order).as("each key once, ascending").containsExactlyElementsOf(merged.keySet());
    return merged;
  }

  private static Block block(Object... keysAndNumbers) {
    CountBlock counts = new CountBlock();
    for (int i = 0; i < keysAndNumbers.length; i += 2) {
      byte[] key = ((String) keysAndNumbers[i]).getBytes(ISO_8859_1);
      counts.add(key, 0, key.length, (long[]) keysAndNumbers[i + 1]);
    }
    return new Block((String) keysAndNumbers[0], counts);
  }

  private static long[] numbers(long... numbers) {
    return numbers;
  }

  private static String randomKey(Random random) {
    StringBuilder key = new StringBuilder("en:".substring(random.nextInt(4)));
    for (int rest = random.nextInt(4); rest > 0; rest--) {
      key.append((char) ('a' + random.nextInt(3)));
    }
    if (random.nextInt(50) == 0) {
      key.append("\u00ff".repeat(random.nextInt(700)));
    }
    return key.toString();
  }

  /** Sorted runs, each cut into blocks anywhere, all blocks in the order of their first keys. */
  private void fill(Random random, boolean keepsLargest) {
    for (int run = random.nextInt(8); run >= 0; run--) {
      TreeMap<String, long[]> counts = new TreeMap<>();
      for (int i = random.nextInt(200); i >= 0; i--) {
        long second = random.nextInt(8) == 0 ? random.nextLong() : random.nextInt(1000);
        long bounded = keepsLargest ? second & Long.MAX_VALUE : second;
        counts.put(randomKey(random), numbers(random.nextInt(5), bounded));
      }
      counts.forEach((key, numbers) -> expect(key, numbers, keepsLargest));
      cut(counts, random);
    }
    blocks.sort(Comparator.comparing(Block::firstKey));
  }

  private void expect(String key, long[] numbers, boolean keepsLargest) {
    List<Long> before = expected.getOrDefault(key, List.of(0L, 0L));
    long second = before.get(1);
    expected.put(
        key,
        List.of(
            before.get(0) + numbers[0],
            keepsLargest ? Math.max(second, numbers[1]) : second + numbers[1]));
  }

  private void cut(TreeMap<String, long[]> run, Random random) {
    List<Object> parts = new ArrayList<>();
    for (Map.Entry<String, long[]> entry : run.entrySet()) {
      parts.add(entry.getKey());
      parts.add(entry.getValue());
      if (random.nextInt(20) == 0) {
        blocks.add(block(parts.toArray()));
        parts.clear();
      }
    }
    if (!parts.isEmpty()) {
      blocks.add(block(parts.toArray()));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void mergedRunsAreTheSumsOfTheirCounts(long seed) throws Exception {
    fill(new Random(seed), false);
    assertThat(merge(blocks, Measures.sums(2))).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14})
  void orTheSumAndTheLargest(long seed) throws Exception {
    fill(new Random(seed), true);
    assertThat(merge(blocks, Measures.sumAndLargest())).isEqualTo(expected);
  }

  @Test
  void equalKeysAtTheEndsOfBlocksAreOne() throws Exception {
    List<Block> touching =
        List.of(
            block("a", numbers(1), "b", numbers(2)),
            block("b", numbers(3)),
            block("b", numbers(4), "c", numbers(5)));
    assertThat(merge(touching, Measures.sums(1)))
        .isEqualTo(Map.of("a", List.of(1L), "b", List.of(9L), "c", List.of(5L)));
  }

  @Test
  void anEmptyKeyIsAKey() throws Exception {
    List<Block> withEmpty = List.of(block("", numbers(1)), block("", numbers(2), "a", numbers(3)));
    assertThat(merge(withEmpty, Measures.sums(1)))
        .isEqualTo(Map.of("", List.of(3L), "a", List.of(3L)));
  }

  @Test
  void nothingIsHandedOnForNoBlocks() throws Exception {
    assertThat(merge(List.of(), Measures.sums(1))).isEmpty();
  }

  @Test
  void sumsWrapAtTwoToTheSixtyFour() throws Exception {
    List<Block> large = List.of(block("a", numbers(-1)), block("a", numbers(3)));
    assertThat(merge(large, Measures.sums(1))).isEqualTo(Map.of("a", List.of(2L)));
  }

  /** A run's next block only comes when the one before is nearly used up: few are held at once. */
  @Test
  void blocksAreHandedOnBeforeTheNextOnesThatDoNotOverlapThem() throws Exception {
    List<String> seen = new ArrayList<>();
    BlockMerger merger =
        new BlockMerger(
            Measures.sums(1),
            (key, from, to, sums) -> seen.add(new String(key, from, to - from, ISO_8859_1)));
    byte[] first = {'a'};
    byte[] later = {'m'};
    merger.add(first, 1, block("a", numbers(1), "b", numbers(1), "n", numbers(1)).counts);
    assertThat(seen).isEmpty();
    merger.add(later, 1, block("m", numbers(1)).counts);
    assertThat(seen).containsExactly("a");
    merger.add(later, 1, block("m", numbers(1)).counts);
    merger.finish();
    assertThat(seen).containsExactly("a", "b", "m", "n");
  }
}
