package org.wikimedia.analytics.kraken.jobs.input;

import io.airlift.compress.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.io.compress.SnappyCodec;
import org.wikimedia.analytics.kraken.bytes.Fragment;
import org.wikimedia.analytics.kraken.bytes.LineBlocks;
import org.xerial.snappy.SnappyFramedOutputStream;

/** Small logs in every compression, and the lines of the blocks read back from them. */
final class LogSamples {

  /** Wraps a stream in one that compresses. */
  interface Compressor {
    OutputStream compress(OutputStream target) throws IOException;
  }

  private LogSamples() {}

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Lines of any length up to {@code longest}, empty ones and CRs among them; LF not included. */
  static List<String> randomLines(Random random, int count, int longest) {
    List<String> lines = new ArrayList<>();
    for (int index = 0; index < count; index++) {
      StringBuilder line = new StringBuilder();
      int length = random.nextInt(longest + 1);
      for (int place = 0; place < length; place++) {
        line.append((char) ('a' + random.nextInt(26)));
      }
      lines.add(random.nextInt(4) == 0 ? line + "\r" : line.toString());
    }
    return lines;
  }

  static byte[] compress(byte[] plain, Compressor compressor) throws IOException {
    ByteArrayOutputStream target = new ByteArrayOutputStream();
    try (OutputStream compressing = compressor.compress(target)) {
      compressing.write(plain);
    }
    return target.toByteArray();
  }

  static byte[] gzip(String plain) throws IOException {
    return compress(bytes(plain), GZIPOutputStream::new);
  }

  static byte[] bzip2(String plain) throws IOException {
    return compress(bytes(plain), BZip2CompressorOutputStream::new);
  }

  static byte[] zstd(String plain) throws IOException {
    return compress(bytes(plain), ZstdOutputStream::new);
  }

  static byte[] hadoopSnappy(String plain) throws IOException {
    SnappyCodec codec = new SnappyCodec();
    codec.setConf(new Configuration(false));
    return compress(bytes(plain), codec::createOutputStream);
  }

  static byte[] framedSnappy(String plain) throws IOException {
    return compress(bytes(plain), SnappyFramedOutputStream::new);
  }

  static byte[] join(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  /** The lines of all blocks of a stream, without their LFs; pieces of long lines put together. */
  static List<String> linesOf(InputStream stream, int capacity) throws IOException {
    LineBlocks blocks = new LineBlocks(capacity);
    blocks.open(stream);
    StringBuilder text = new StringBuilder();
    while (blocks.next()) {
      text.append(new String(blocks.buffer(), 0, blocks.limit(), StandardCharsets.UTF_8));
    }
    return lines(text.toString());
  }

  static List<String> lines(String text) {
    return text.isEmpty()
        ? List.of()
        : List.of(text.substring(0, text.length() - 1).split("\n", -1));
  }

  static String text(LineBlock block) {
    int length = block.limit() - block.from();
    return new String(block.buffer(), block.from(), length, StandardCharsets.UTF_8);
  }

  static boolean isWhole(LineBlock block) {
    return block.fragment() == Fragment.NONE;
  }
}
