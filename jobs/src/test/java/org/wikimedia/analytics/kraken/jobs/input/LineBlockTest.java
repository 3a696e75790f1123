package org.wikimedia.analytics.kraken.jobs.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.apache.hadoop.io.DataInputBuffer;
import org.apache.hadoop.io.DataOutputBuffer;
import org.junit.jupiter.api.Test;
import org.wikimedia.analytics.kraken.bytes.Fragment;

class LineBlockTest {

  @Test
  void leavesRoomToLoadEightBytesBehindTheLimit() {
    LineBlock block = LineBlock.of(LogSamples.bytes("a\nb\n"));
    assertThat(block.limit()).isEqualTo(4);
    assertThat(block.buffer().length).isGreaterThanOrEqualTo(block.limit() + 8);
  }

  @Test
  void refusesALineWithoutItsEnd() {
    assertThatThrownBy(() -> LineBlock.of(LogSamples.bytes("a\nb")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A block holds whole lines: the last one lacks its LF.");
  }

  @Test
  void survivesBeingWrittenAndRead() throws IOException {
    LineBlock block = new LineBlock();
    block.set(LogSamples.bytes("xx-piece-yy012345"), 3, 8, Fragment.MIDDLE);
    LineBlock copy = copy(block);
    assertThat(LogSamples.text(copy)).isEqualTo("piece");
    assertThat(copy.fragment()).isEqualTo(Fragment.MIDDLE);
    assertThat(copy.buffer().length).isGreaterThanOrEqualTo(copy.limit() + LineBlock.SLACK);
  }

  @Test
  void copiesShareNoBuffer() throws IOException {
    LineBlock block = LineBlock.of(LogSamples.bytes("a\n"));
    LineBlock copy = copy(block);
    block.buffer()[0] = 'z';
    assertThat(LogSamples.text(copy)).isEqualTo("a\n");
  }

  private static LineBlock copy(LineBlock block) throws IOException {
    DataOutputBuffer out = new DataOutputBuffer();
    block.write(out);
    DataInputBuffer in = new DataInputBuffer();
    in.reset(out.getData(), out.getLength());
    LineBlock copy = new LineBlock();
    copy.readFields(in);
    return copy;
  }
}
