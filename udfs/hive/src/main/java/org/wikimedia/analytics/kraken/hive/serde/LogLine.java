package org.wikimedia.analytics.kraken.hive.serde;

import java.io.IOException;
import java.util.Arrays;
import org.apache.hadoop.io.Text;
import org.wikimedia.analytics.kraken.bytes.Swar;
import org.wikimedia.analytics.kraken.request.LogFormat;
import org.wikimedia.analytics.kraken.request.ParseStatus;
import org.wikimedia.analytics.kraken.request.Request;
import org.wikimedia.analytics.kraken.request.RequestParser;

/** The line a row stands for. One instance serves one reader, line after line. */
final class LogLine {
  private final RequestParser parser;
  private final Request request = new Request();
  private byte[] buffer = new byte[4096];

  LogLine(LogFormat format) {
    parser = new RequestParser(format);
  }

  /** Turns to the next line, given without its line feed. */
  void read(Text line) {
    int length = line.getLength();
    if (buffer.length < length + 1 + Swar.SLACK) {
      buffer = Arrays.copyOf(buffer, 2 * length + 1 + Swar.SLACK);
    }
    System.arraycopy(line.getBytes(), 0, buffer, 0, length);
    buffer[length] = '\n';
    parser.start(buffer, 0, length + 1);
    parser.next(request);
  }

  /** Turns to the next line of blocks that no other line reads; false if there is none. */
  boolean next(LogBlocks blocks) throws IOException {
    while (!parser.next(request)) {
      if (!blocks.next()) {
        return false;
      }
      parser.start(blocks.buffer(), 0, blocks.limit());
    }
    return true;
  }

  boolean isMalformed() {
    return request.parseStatus() != ParseStatus.PARSED;
  }

  /** Only what is not malformed has fields. */
  Request request() {
    return request;
  }
}
