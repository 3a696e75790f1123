package org.wikimedia.analytics.kraken.jobs.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.mapreduce.TaskAttemptID;
import org.apache.hadoop.mapreduce.task.TaskAttemptContextImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LineBlockReaderTest {

  private static final int CAPACITY = 16;

  @TempDir Path folder;

  @Test
  void rangesOfAnyLengthReadEveryLineOnce() throws IOException {
    Random random = new Random(3);
    for (int round = 0; round < 12; round++) {
      List<String> lines = LogSamples.randomLines(random, 1 + random.nextInt(8), 24);
      String end = random.nextBoolean() || lines.get(lines.size() - 1).isEmpty() ? "\n" : "";
      Path file = write("log", LogSamples.bytes(String.join("\n", lines) + end));
      for (long length = 1; length <= Files.size(file); length++) {
        assertThat(readInRanges(file, length)).as("ranges of %d", length).isEqualTo(lines);
      }
    }
  }

  @Test
  void aLineBelongsToTheRangeOfItsFirstByte() throws IOException {
    Path file = write("log", LogSamples.bytes("ab\ncd\nef\n"));
    assertThat(read(chunk(file, 0, 3))).containsExactly("ab");
    assertThat(read(chunk(file, 0, 4))).containsExactly("ab", "cd");
    assertThat(read(chunk(file, 1, 2))).isEmpty();
    assertThat(read(chunk(file, 3, 1))).containsExactly("cd");
    assertThat(read(chunk(file, 4, 5))).containsExactly("ef");
  }

  @Test
  void aLineLongerThanTheSearchBufferIsReadOnceFromItsRange() throws IOException {
    String longLine = "x".repeat(50_000);
    Path file = write("log", LogSamples.bytes("a\n" + longLine + "\nb\n"));
    assertThat(read(chunk(file, 0, 1))).containsExactly("a");
    assertThat(read(chunk(file, 2, 40_000))).containsExactly(longLine);
    assertThat(read(chunk(file, 10, 20_000))).isEmpty();
    assertThat(read(chunk(file, 20_010, 29_995))).containsExactly("b");
  }

  @Test
  void anEmptyFileHasNoLines() throws IOException {
    Path file = write("log", new byte[0]);
    assertThat(read(chunk(file, 0, 0))).isEmpty();
  }

  @Test
  void chunksFollowOneAnotherAndTheKeyCountsThem() throws IOException {
    Path plain = write("log", LogSamples.bytes("a\nb"));
    Path empty = write("empty", new byte[0]);
    Path gzip = write("log.gz", LogSamples.gzip("c\n"));
    LineBlockReader reader = open(whole(plain), whole(empty), whole(gzip));
    assertThat(reader.getProgress()).isZero();
    assertThat(reader.nextKeyValue()).isTrue();
    assertThat(reader.getCurrentKey().get()).isZero();
    assertThat(LogSamples.text(reader.getCurrentValue())).isEqualTo("a\nb\n");
    assertThat(reader.nextKeyValue()).isTrue();
    assertThat(reader.getCurrentKey().get()).isEqualTo(2);
    assertThat(reader.currentChunk()).isEqualTo(whole(gzip));
    assertThat(LogSamples.text(reader.getCurrentValue())).isEqualTo("c\n");
    assertThat(reader.nextKeyValue()).isFalse();
    assertThat(reader.nextKeyValue()).isFalse();
    assertThat(reader.getProgress()).isEqualTo(1);
    reader.close();
  }

  @Test
  void aSplitWithoutChunksIsDone() throws IOException {
    LineBlockReader reader = open();
    assertThat(reader.nextKeyValue()).isFalse();
    assertThat(reader.getProgress()).isEqualTo(1);
  }

  @Test
  void progressIsMeasuredInStoredBytes() throws IOException {
    Path first = write("a", LogSamples.bytes("x".repeat(15) + "\n"));
    Path second = write("b", LogSamples.bytes(("y".repeat(15) + "\n").repeat(3)));
    LineBlockReader reader = open(whole(first), whole(second));
    reader.nextKeyValue();
    assertThat(reader.getProgress()).isEqualTo(0.25f);
    reader.nextKeyValue();
    assertThat(reader.getProgress()).isEqualTo(0.5f);
    reader.close();
  }

  @Test
  void blocksAreAsLargeAsTheSettingSays() throws IOException {
    Path file = write("log", LogSamples.bytes("0123456\n".repeat(1 << 15)));
    Configuration configuration = new Configuration(false);
    configuration.set(LogInputSettings.BLOCK_BYTES.key(), "128k");
    LineBlockReader reader = new LineBlockReader();
    LogSplit split = new LogSplit(List.of(whole(file)), List.of());
    reader.initialize(split, new TaskAttemptContextImpl(configuration, new TaskAttemptID()));
    assertThat(reader.nextKeyValue()).isTrue();
    assertThat(reader.getCurrentValue().limit()).isEqualTo(1 << 17);
    reader.close();
  }

  @Test
  void aChecksumFileBesideALocalLogIsHeeded() throws IOException {
    Path file = folder.resolve("log");
    try (OutputStream out =
        FileSystem.newInstanceLocal(new Configuration(false))
            .create(new org.apache.hadoop.fs.Path(file.toString()))) {
      out.write(LogSamples.bytes("ab\n"));
    }
    assertThat(read(chunk(file, 0, 3))).containsExactly("ab");
    write("log", LogSamples.bytes("xy\n"));
    assertThatThrownBy(() -> read(chunk(file, 0, 3)))
        .isInstanceOf(UnreadableLogException.class)
        .hasMessageStartingWith(file + " cannot be read: Checksum error");
  }

  @Test
  void aFileThatIsGoneIsNamed() {
    LogChunk gone = chunk(folder.resolve("gone.log"), 0, 4);
    assertThatThrownBy(() -> read(gone))
        .isInstanceOf(UnreadableLogException.class)
        .hasMessageStartingWith(folder + "/gone.log cannot be read: ");
  }

  @Test
  void aFileThatBecameShorterIsNamed() throws IOException {
    Path file = write("log", LogSamples.bytes("ab\n"));
    assertThatThrownBy(() -> read(chunk(file, 0, 9)))
        .isInstanceOf(TruncatedLogException.class)
        .hasMessage(file + " became shorter while it was read.");
  }

  private List<String> readInRanges(Path file, long length) throws IOException {
    List<String> lines = new ArrayList<>();
    long size = Files.size(file);
    for (long start = 0; start < size; start += length) {
      lines.addAll(read(chunk(file, start, Math.min(length, size - start))));
    }
    return lines;
  }

  private static List<String> read(LogChunk chunk) throws IOException {
    StringBuilder text = new StringBuilder();
    try (LineBlockReader reader = open(chunk)) {
      while (reader.nextKeyValue()) {
        text.append(LogSamples.text(reader.getCurrentValue()));
      }
    }
    return LogSamples.lines(text.toString());
  }

  private static LineBlockReader open(LogChunk... chunks) {
    LineBlockReader reader = new LineBlockReader();
    LogSplit split = new LogSplit(List.of(chunks), List.of());
    reader.open(split, new Configuration(false), CAPACITY);
    return reader;
  }

  private static LogChunk whole(Path file) throws IOException {
    return chunk(file, 0, Files.size(file));
  }

  private static LogChunk chunk(Path file, long start, long length) {
    return new LogChunk("file:" + file, start, length);
  }

  private Path write(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }
}
