package org.wikimedia.analytics.kraken.benchmarks;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.wikimedia.analytics.kraken.bytes.Swar;

/** The first {@link #LINES} lines of a log, in memory, in blocks as the job's mappers get them. */
final class LogBlocks {
  /** Lines that every benchmark reads in one operation's stead. */
  static final int LINES = 1 << 18;

  /** System property: a folder with {@code tab.log}, {@code space.log} and {@code json.log}. */
  private static final String FOLDER = "kraken.logs";

  private static final int BLOCK_BYTES = 1 << 18;

  private LogBlocks() {}

  /**
   * Whole lines.
   *
   * @param limit index behind the last line feed; {@link Swar#SLACK} bytes follow
   */
  record Block(byte[] bytes, int limit) {}

  /** Reads the log of a format. */
  static Block[] read(String format) {
    String folder = System.getProperty(FOLDER);
    if (folder == null) {
      throw new IllegalStateException("-D" + FOLDER + "=FOLDER is not given; benchmarks/jmh does");
    }
    Path log = Path.of(folder, format + ".log");
    try (InputStream in = new BufferedInputStream(Files.newInputStream(log), BLOCK_BYTES)) {
      return read(in, log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Block[] read(InputStream in, Path log) throws IOException {
    List<Block> blocks = new ArrayList<>();
    byte[] block = new byte[BLOCK_BYTES + Swar.SLACK];
    int end = 0;
    int lines = 0;
    int lineFrom = 0;
    while (lines < LINES) {
      int next = in.read();
      if (next < 0) {
        throw new IllegalStateException(log + " has " + lines + " lines, " + LINES + " are needed");
      }
      if (end == BLOCK_BYTES) {
        blocks.add(new Block(block, lineFrom));
        block = Arrays.copyOfRange(block, lineFrom, lineFrom + block.length);
        end -= lineFrom;
        lineFrom = 0;
      }
      block[end++] = (byte) next;
      if (next == '\n') {
        lines++;
        lineFrom = end;
      }
    }
    blocks.add(new Block(block, lineFrom));
    return blocks.toArray(new Block[0]);
  }
}
