package org.wikimedia.analytics.kraken.jobs.shuffle;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.mapreduce.Mapper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BlockEmitterTest {
  private final List<String> written = new ArrayList<>();
  private BlockEmitter emitter;

  @BeforeEach
  void watch() throws Exception {
    @SuppressWarnings("unchecked") // a mock has no type arguments to be wrong about
    Mapper<?, ?, CountKey, CountBlock>.Context context = mock(Mapper.Context.class);
    doAnswer(
            call -> {
              CountBlock block = call.getArgument(1);
              return written.add(call.getArgument(0) + " " + keys(block));
            })
        .when(context)
        .write(any(), any());
    emitter = new BlockEmitter(context);
  }

  private static int keys(CountBlock block) {
    BlockCursor cursor = new BlockCursor(1).of(block);
    int keys = 0;
    while (cursor.next()) {
      keys++;
    }
    return keys;
  }

  private void add(int hour, int channel, String key) throws Exception {
    byte[] bytes = key.getBytes(US_ASCII);
    emitter.add(hour, channel, bytes, 0, bytes.length, new long[] {1});
  }

  @Test
  void countsOfAFileGoTogetherUnderTheirFirstKey() throws Exception {
    add(1, 0, "a");
    add(1, 0, "b");
    assertThat(written).isEmpty();
    emitter.flush();
    assertThat(written).containsExactly("1/0/a 2");
  }

  @Test
  void anotherHourOrChannelBeginsABlock() throws Exception {
    add(1, 0, "a");
    add(2, 0, "b");
    add(2, 1, "a");
    add(2, 1, "c");
    emitter.flush();
    assertThat(written).containsExactly("1/0/a 1", "2/0/b 1", "2/1/a 2");
  }

  @Test
  void aFullBlockIsWritten() throws Exception {
    add(1, 0, "a" + "x".repeat(CountBlock.FULL));
    add(1, 0, "b");
    assertThat(written).hasSize(1);
    emitter.flush();
    assertThat(written).last().isEqualTo("1/0/b 1");
  }

  @Test
  void nothingIsWrittenForNothing() throws Exception {
    emitter.flush();
    add(1, 0, "a");
    emitter.flush();
    emitter.flush();
    assertThat(written).containsExactly("1/0/a 1");
  }
}
