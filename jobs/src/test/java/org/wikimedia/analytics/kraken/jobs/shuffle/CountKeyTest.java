package org.wikimedia.analytics.kraken.jobs.shuffle;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.hadoop.io.DataInputBuffer;
import org.apache.hadoop.io.DataOutputBuffer;
import org.junit.jupiter.api.Test;

class CountKeyTest {
  private static final CountKey.Order ORDER = new CountKey.Order();
  private static final CountKey.SameFile SAME_FILE = new CountKey.SameFile();

  private static CountKey key(int hour, int channel, String text) {
    byte[] bytes = text.getBytes(ISO_8859_1);
    return new CountKey().set(hour, channel, bytes, 0, bytes.length);
  }

  private static byte[] serialized(CountKey key) throws IOException {
    DataOutputBuffer out = new DataOutputBuffer();
    key.write(out);
    return java.util.Arrays.copyOf(out.getData(), out.getLength());
  }

  private static int compareSerialized(CountKey a, CountKey b) throws IOException {
    byte[] left = serialized(a);
    byte[] right = serialized(b);
    return Integer.signum(ORDER.compare(left, 0, left.length, right, 0, right.length));
  }

  private static List<CountKey> randomKeys() {
    Random random = new Random(7);
    int[] hours = {Integer.MIN_VALUE, -2, -1, 0, 1, 378_000, Integer.MAX_VALUE};
    List<CountKey> keys = new ArrayList<>();
    for (int i = 0; i < 150; i++) {
      StringBuilder text = new StringBuilder();
      for (int rest = random.nextInt(5); rest > 0; rest--) {
        text.append((char) (random.nextBoolean() ? random.nextInt(256) : 'a'));
      }
      int channel = random.nextInt(3) == 0 ? 65_535 : random.nextInt(3);
      keys.add(key(hours[random.nextInt(hours.length)], channel, text.toString()));
    }
    return keys;
  }

  @Test
  void serializedKeysSortAsKeysDo() throws IOException {
    for (CountKey a : randomKeys()) {
      for (CountKey b : randomKeys()) {
        assertThat(compareSerialized(a, b))
            .as("%s against %s", a, b)
            .isEqualTo(Integer.signum(a.compareTo(b)))
            .isEqualTo(Integer.signum(ORDER.compare(a, b)));
      }
    }
  }

  @Test
  void bytesAreUnsignedAndTheShorterKeyComesFirst() {
    assertThat(key(1, 0, "\u007f")).isLessThan(key(1, 0, "\u0080"));
    assertThat(key(1, 0, "en")).isLessThan(key(1, 0, "en.b"));
    assertThat(key(1, 0, "z")).isLessThan(key(1, 1, ""));
    assertThat(key(-1, 9, "z")).isLessThan(key(0, 0, ""));
  }

  @Test
  void keysSurviveBeingWrittenAndReadIntoAUsedKey() throws IOException {
    CountKey copy = key(5, 5, "something longer than the others");
    for (CountKey original : randomKeys()) {
      byte[] bytes = serialized(original);
      DataInputBuffer in = new DataInputBuffer();
      in.reset(bytes, bytes.length);
      copy.readFields(in);
      assertThat(copy).isEqualTo(original).hasSameHashCodeAs(original);
    }
  }

  @Test
  void keysOfOneFileAreGroupedAndOthersAreNot() throws IOException {
    for (CountKey a : randomKeys()) {
      for (CountKey b : randomKeys()) {
        boolean same = a.hour() == b.hour() && a.channel() == b.channel();
        byte[] left = serialized(a);
        byte[] right = serialized(b);
        assertThat(SAME_FILE.compare(left, 0, left.length, right, 0, right.length) == 0)
            .isEqualTo(same)
            .isEqualTo(SAME_FILE.compare(a, b) == 0);
      }
    }
  }

  @Test
  void keysOfOneFileGoToOneReducerWhateverTheirBytes() {
    CountKey.ByFile partitioner = new CountKey.ByFile();
    for (CountKey key : randomKeys()) {
      int partition = partitioner.getPartition(key, null, 5);
      assertThat(partition).isBetween(0, 4);
      assertThat(partitioner.getPartition(key(key.hour(), key.channel(), "x"), null, 5))
          .isEqualTo(partition);
    }
  }

  @Test
  void neighbouringHoursGoToDifferentReducers() {
    CountKey.ByFile partitioner = new CountKey.ByFile();
    assertThat(List.of(10, 11, 12))
        .extracting(hour -> partitioner.getPartition(key(hour, 0, "en"), null, 3))
        .doesNotHaveDuplicates();
  }
}
