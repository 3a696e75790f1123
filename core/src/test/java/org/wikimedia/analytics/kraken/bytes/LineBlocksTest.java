package org.wikimedia.analytics.kraken.bytes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LineBlocksTest {

  @Test
  void nothingHasNoBlock() throws IOException {
    assertThat(blocks("", 16)).isEmpty();
  }

  @Test
  void linesThatFitComeTogether() throws IOException {
    assertThat(blocks("one\ntwo\n", 16)).containsExactly("NONE one\ntwo\n");
  }

  @Test
  void aLineIsNeverCutAtTheCapacity() throws IOException {
    assertThat(blocks("one\ntwo\n", 7)).containsExactly("NONE one\n", "NONE two\n");
  }

  @Test
  void theLastLineGetsTheLineFeedItLacks() throws IOException {
    assertThat(blocks("one\ntwo", 16)).containsExactly("NONE one\ntwo\n");
  }

  @Test
  void aLineFeedThatIsThereIsNotDoubled() throws IOException {
    assertThat(blocks("one\n\n", 16)).containsExactly("NONE one\n\n");
  }

  @Test
  void carriageReturnsStay() throws IOException {
    assertThat(blocks("one\r\ntwo\r", 16)).containsExactly("NONE one\r\ntwo\r\n");
  }

  @Test
  void aLineAsLongAsTheCapacityIsWhole() throws IOException {
    assertThat(blocks("abc\n", 4)).containsExactly("NONE abc\n");
  }

  @Test
  void aLineOneByteLongerComesInPieces() throws IOException {
    assertThat(blocks("abcd\nx\n", 4)).containsExactly("FIRST abcd", "LAST \n", "NONE x\n");
  }

  @Test
  void aVeryLongLineHasMiddlePieces() throws IOException {
    assertThat(blocks("abcdefghij\nx\n", 4))
        .containsExactly("FIRST abcd", "MIDDLE efgh", "LAST ij\n", "NONE x\n");
  }

  @Test
  void aLongLastLineWithoutLineFeedEndsToo() throws IOException {
    assertThat(blocks("x\nabcdefgh", 4))
        .containsExactly("NONE x\n", "FIRST abcd", "MIDDLE efgh", "LAST \n");
  }

  @Test
  void anotherStreamStartsAfresh() throws IOException {
    LineBlocks blocks = new LineBlocks(4);
    blocks.open(stream("abcdefgh"));
    assertThat(blocks.next()).isTrue();
    blocks.open(stream("x\n"));
    assertThat(blocks.next()).isTrue();
    assertThat(blocks.fragment()).isEqualTo(Fragment.NONE);
    assertThat(text(blocks)).isEqualTo("x\n");
    assertThat(blocks.next()).isFalse();
  }

  @Test
  void noByteIsLostOrMovedWhateverTheCapacityAndTheReads() throws IOException {
    Random random = new Random(20130228);
    for (int round = 0; round < 300; round++) {
      List<String> lines = randomLines(random, 1 + random.nextInt(20));
      String text = String.join("\n", lines) + "\n";
      int capacity = 1 + random.nextInt(64);
      String read = join(new LineBlocks(capacity), haltingStream(text, random), capacity);
      assertThat(read).as("round %d, capacity %d", round, capacity).isEqualTo(text);
    }
  }

  private static String join(LineBlocks blocks, InputStream stream, int capacity)
      throws IOException {
    blocks.open(stream);
    StringBuilder read = new StringBuilder();
    Fragment before = Fragment.NONE;
    while (blocks.next()) {
      String text = text(blocks);
      assertThat(text.length()).isBetween(1, capacity);
      assertThat(blocks.buffer().length).isGreaterThanOrEqualTo(blocks.limit() + Swar.SLACK);
      boolean open = before == Fragment.FIRST || before == Fragment.MIDDLE;
      assertThat(blocks.fragment()).isIn(open ? INSIDE : OUTSIDE);
      boolean closed = blocks.fragment() == Fragment.NONE || blocks.fragment() == Fragment.LAST;
      assertThat(text.endsWith("\n")).isEqualTo(closed);
      assertThat(text.contains("\n")).isEqualTo(closed);
      before = blocks.fragment();
      read.append(text);
    }
    return read.toString();
  }

  private static final List<Fragment> INSIDE = List.of(Fragment.MIDDLE, Fragment.LAST);
  private static final List<Fragment> OUTSIDE = List.of(Fragment.NONE, Fragment.FIRST);

  private static List<String> blocks(String text, int capacity) throws IOException {
    LineBlocks blocks = new LineBlocks(capacity);
    blocks.open(stream(text));
    List<String> all = new ArrayList<>();
    while (blocks.next()) {
      all.add(blocks.fragment() + " " + text(blocks));
    }
    return all;
  }

  private static String text(LineBlocks blocks) {
    return new String(blocks.buffer(), 0, blocks.limit(), UTF_8);
  }

  private static List<String> randomLines(Random random, int count) {
    return IntStream.range(0, count).mapToObj(i -> randomLine(random)).toList();
  }

  private static String randomLine(Random random) {
    StringBuilder line = new StringBuilder();
    random.ints(random.nextInt(41), 'a', 'z' + 1).forEach(line::appendCodePoint);
    return random.nextInt(4) == 0 ? line + "\r" : line.toString();
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(UTF_8));
  }

  /** Gives fewer bytes than asked for, as a network does. */
  private static InputStream haltingStream(String text, Random random) {
    return new FilterInputStream(stream(text)) {
      @Override
      public int read(byte[] target, int offset, int length) throws IOException {
        return super.read(target, offset, 1 + random.nextInt(length));
      }
    };
  }
}
