package org.wikimedia.analytics.kraken.jobs.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogCompressionTest {

  /** A way to compress, and the name such a file has. */
  enum Format {
    GZIP("log.gz") {
      @Override
      byte[] compress(String plain) throws IOException {
        return LogSamples.gzip(plain);
      }
    },
    BZIP2("log.bz2") {
      @Override
      byte[] compress(String plain) throws IOException {
        return LogSamples.bzip2(plain);
      }
    },
    ZSTD("log.zst") {
      @Override
      byte[] compress(String plain) throws IOException {
        return LogSamples.zstd(plain);
      }
    },
    HADOOP_SNAPPY("log.snappy") {
      @Override
      byte[] compress(String plain) throws IOException {
        return LogSamples.hadoopSnappy(plain);
      }
    },
    FRAMED_SNAPPY("log.snappy") {
      @Override
      byte[] compress(String plain) throws IOException {
        return LogSamples.framedSnappy(plain);
      }
    };

    private final String fileName;

    Format(String fileName) {
      this.fileName = fileName;
    }

    abstract byte[] compress(String plain) throws IOException;
  }

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "log.gz,GZIP",
    "LOG.GZ,GZIP",
    "log.bz2,BZIP2",
    "log.zst,ZSTD",
    "log.Snappy,SNAPPY",
    "log,PLAIN",
    "log.gz-20130228,PLAIN",
    "gz,PLAIN",
    "log.tsv,PLAIN"
  })
  void isToldByTheEndOfTheName(String name, LogCompression compression) {
    assertThat(LogCompression.of(name)).isEqualTo(compression);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.xz", "a.LZO", "a.zip", "a.7z", "a.Z", "a.tar", "a.tar.gz", "a.tgz"})
  void someCannotBeRead(String name) {
    assertThat(LogCompression.isUnreadable(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.gz", "xz", "a.xz.log", "a.log", "axz", "zip.gz"})
  void othersCan(String name) {
    assertThat(LogCompression.isUnreadable(name)).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void givesBackWhatWasCompressed(Format format) throws IOException {
    List<String> lines = LogSamples.randomLines(new Random(11), 20_000, 200);
    String plain = String.join("\n", lines) + "\n";
    assertThat(read(format, format.compress(plain))).isEqualTo(lines);
  }

  @ParameterizedTest
  @EnumSource
  void readsFilesPutTogether(Format format) throws IOException {
    byte[] both = LogSamples.join(format.compress("one\ntw"), format.compress("o\nthree\n"));
    assertThat(read(format, both)).containsExactly("one", "two", "three");
  }

  @ParameterizedTest
  @EnumSource
  void compressedNothingIsNothing(Format format) throws IOException {
    assertThat(read(format, format.compress(""))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void cutOffAnywhereIsAnErrorButBetweenMembers(Format format) throws IOException {
    byte[] first = format.compress("one\ntwo\nthree\n");
    byte[] both = LogSamples.join(first, format.compress("four\nfive\n"));
    for (int length = 0; length < both.length; length++) {
      if (length != first.length && !isFrameStart(format, first, length)) {
        assertTruncated(format, Arrays.copyOf(both, length));
      }
    }
    assertThat(read(format, first)).containsExactly("one", "two", "three");
  }

  /** Chunks of the framing format are all complete in themselves, its ten-byte identifier too. */
  private static boolean isFrameStart(Format format, byte[] first, int length) {
    return format == Format.FRAMED_SNAPPY && (length == 10 || length == first.length + 10);
  }

  private void assertTruncated(Format format, byte[] bytes) {
    assertThatThrownBy(() -> read(format, bytes))
        .as("%s cut off after %d bytes", format, bytes.length)
        .isInstanceOf(TruncatedLogException.class)
        .hasMessage(folder + "/" + format.fileName + " ends in the middle of its compressed data.");
  }

  @ParameterizedTest
  @EnumSource
  void aChangedByteIsNeverAnOtherLine(Format format) throws IOException {
    byte[] intact = format.compress("one\ntwo\nthree\n");
    List<String> lines = List.of("one", "two", "three");
    for (int index = 0; index < intact.length; index++) {
      byte[] damaged = intact.clone();
      damaged[index] ^= 0x55;
      if (format != Format.HADOOP_SNAPPY) {
        assertSameOrRefused(format, damaged, lines, index);
      }
    }
  }

  private void assertSameOrRefused(Format format, byte[] bytes, List<String> lines, int index) {
    try {
      assertThat(read(format, bytes)).as("%s with byte %d changed", format, index).isEqualTo(lines);
    } catch (IOException e) {
      assertThat(e).isInstanceOfAny(CorruptLogException.class, TruncatedLogException.class);
      assertThat(e).hasMessageStartingWith(folder + "/" + format.fileName + " ");
    }
  }

  @ParameterizedTest
  @EnumSource
  void otherBytesBehindAreAnError(Format format) throws IOException {
    byte[] bytes = LogSamples.join(format.compress("one\n"), LogSamples.bytes("more, but no data"));
    assertThatThrownBy(() -> read(format, bytes))
        .isInstanceOfAny(CorruptLogException.class, TruncatedLogException.class)
        .hasMessageStartingWith(folder + "/" + format.fileName + " ");
  }

  @Test
  void plainTextUnderACompressedNameIsNamed() {
    byte[] bytes = LogSamples.bytes("one\ntwo\nthree\nfour\nfive\nsix\n");
    assertThatThrownBy(() -> read(Format.GZIP, bytes))
        .isInstanceOf(CorruptLogException.class)
        .hasMessage(
            folder
                + "/log.gz is no intact gzip file: bytes that are no gzip data stand where a member"
                + " should begin.");
  }

  @Test
  void skippableZstdFramesAreSkipped() throws IOException {
    byte[] skippable = {0x5a, 0x2a, 0x4d, 0x18, 3, 0, 0, 0, 'a', 'b', 'c'};
    byte[] one = LogSamples.zstd("one\n");
    byte[] all = LogSamples.join(skippable, one, skippable, LogSamples.zstd("two\n"), skippable);
    assertThat(read(Format.ZSTD, all)).containsExactly("one", "two");
    assertTruncated(Format.ZSTD, LogSamples.join(one, Arrays.copyOf(skippable, 10)));
  }

  @Test
  void skippableSnappyChunksAreSkippedAndOthersRefused() throws IOException {
    byte[] one = LogSamples.framedSnappy("one\n");
    byte[] padding = {(byte) 0xfe, 2, 0, 0, 0, 0};
    byte[] unknown = {0x02, 2, 0, 0, 0, 0};
    assertThat(read(Format.FRAMED_SNAPPY, LogSamples.join(one, padding))).containsExactly("one");
    assertThatThrownBy(() -> read(Format.FRAMED_SNAPPY, LogSamples.join(one, unknown)))
        .isInstanceOf(CorruptLogException.class)
        .hasMessage(folder + "/log.snappy is no intact snappy file: unknown chunk.");
  }

  private List<String> read(Format format, byte[] stored) throws IOException {
    Path file = Files.write(folder.resolve(format.fileName), stored);
    LogChunk chunk = new LogChunk("file:" + file, 0, stored.length);
    try (LogStream stream = LogStream.open(chunk, new Configuration(false))) {
      return LogSamples.linesOf(stream, 1 << 16);
    }
  }
}
