package org.wikimedia.analytics.kraken.hive.serde;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.hive.ql.io.RecordIdentifier;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.io.compress.CompressionCodecFactory;
import org.apache.hadoop.mapred.FileSplit;
import org.apache.hadoop.mapred.JobConf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogBlocksTest {
  private static final List<String> LINES =
      IntStream.range(0, 20_000).mapToObj(i -> "line\r" + i + "x".repeat(i % 97)).toList();

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {".log", ".gz", ".bz2"})
  void showEveryLineOnce(String extension) throws IOException {
    Path file = write(extension, String.join("\n", LINES) + "\n");
    assertThat(read(file, 0, Files.size(file))).isEqualTo(LINES);
  }

  @ParameterizedTest
  @ValueSource(strings = {".log", ".bz2"})
  void splitsShowEveryLineOnce(String extension) throws IOException {
    Path file = write(extension, String.join("\n", LINES));
    long size = Files.size(file);
    List<String> lines = new ArrayList<>();
    for (long start = 0; start < size; start += size / 7 + 1) {
      lines.addAll(read(file, start, Math.min(size / 7 + 1, size - start)));
    }
    assertThat(lines).isEqualTo(LINES);
  }

  @Test
  void anEmptyFileHasNoLine() throws IOException {
    assertThat(read(write(".log", ""), 0, 0)).isEmpty();
  }

  @Test
  void showTheBeginningOfALineThatIsLongerThanABlock() throws IOException {
    Path file = write(".log", "a\n" + "y".repeat(1_000_000) + "\nb\n");
    List<String> lines = read(file, 0, Files.size(file));
    assertThat(lines).hasSize(3).startsWith("a").endsWith("b");
    assertThat(lines.get(1)).hasSizeBetween(64 * 1024 + 1, 999_999).matches("y+");
  }

  @Test
  void aFileThatBecameShorterIsAnError() throws IOException {
    Path file = write(".log", "a\nb\n");
    assertThatThrownBy(() -> read(file, 0, 100))
        .hasCauseInstanceOf(EOFException.class)
        .hasMessageEndingWith("/requests.log: became shorter while it was read");
  }

  private Path write(String extension, String text) throws IOException {
    Path file = folder.resolve("requests" + extension);
    var codec = new CompressionCodecFactory(new Configuration(false)).getCodec(hadoop(file));
    try (OutputStream plain = Files.newOutputStream(file);
        OutputStream out = codec == null ? plain : codec.createOutputStream(plain)) {
      out.write(text.getBytes(ISO_8859_1));
    }
    return file;
  }

  private static List<String> read(Path file, long start, long length) throws IOException {
    FileSplit split = new FileSplit(hadoop(file), start, length, new String[0]);
    List<String> lines = new ArrayList<>();
    RequestLogReader reader =
        new RequestLogReader(LogBlocks.of(split, new JobConf(new Configuration(false))));
    RecordIdentifier key = reader.createKey();
    for (Text line = reader.createValue(); reader.next(key, line); ) {
      lines.add(new String(line.getBytes(), 0, line.getLength(), ISO_8859_1));
    }
    assertThat(reader.next(key, reader.createValue())).isFalse();
    assertThat(reader.getProgress()).isEqualTo(1);
    reader.close();
    return lines;
  }

  private static org.apache.hadoop.fs.Path hadoop(Path file) {
    return new org.apache.hadoop.fs.Path(file.toUri());
  }
}
