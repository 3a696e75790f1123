package org.wikimedia.analytics.kraken.jobs.reportcard;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.time.LocalDateTime;
import org.wikimedia.analytics.kraken.bytes.SumTable;
import org.wikimedia.analytics.kraken.counts.LineBuffer;
import org.wikimedia.analytics.kraken.jobs.product.CountFile;
import org.wikimedia.analytics.kraken.jobs.product.CountFileFormat;
import org.wikimedia.analytics.kraken.jobs.product.LineFile;
import org.wikimedia.analytics.kraken.jobs.shuffle.Measures;
import org.wikimedia.analytics.kraken.request.Hour;

/**
 * What hour files of a month sum up to, of which the aggregates and the report card are made: lines
 * of the hour at which a part of a day begins, a project code and its views, TAB separated. Keys
 * are the four bytes of the hour and the code.
 */
final class MonthFile implements CountFileFormat {
  static final String FOLDER = "sums";

  private static final int HOUR_BYTES = 4;

  /** Takes the lines of a file. */
  @FunctionalInterface
  interface Receiver {
    /** Takes the views of a code in the part of a day that begins at an hour. */
    void add(String code, int partStart, long views);
  }

  /** The hour whose file has that hour's sums. */
  static int of(int hour) {
    LocalDateTime start = Hour.start(hour);
    return Hour.of(start.withDayOfMonth(1).withHour(0));
  }

  /** Begins a key; the code is to be appended. */
  static SumTable key(SumTable begun, int partStart) {
    return begun
        .append((byte) (partStart >>> 24))
        .append((byte) (partStart >>> 16))
        .append((byte) (partStart >>> 8))
        .append((byte) partStart);
  }

  @Override
  public Measures measures() {
    return Measures.sums(1);
  }

  /** {@code sums/2013-02.tsv}. */
  @Override
  public String path(int hour) {
    return FOLDER + "/" + Hour.text(hour).substring(0, "2013-02".length()) + ".tsv";
  }

  @Override
  public CountFile open(OutputStream out, int hour) {
    LineBuffer lines = new LineBuffer(out);
    return new LineFile(out, lines) {
      @Override
      public void count(byte[] key, int from, int to, long[] measures) throws IOException {
        lines.text(Integer.toString(partStart(key, from))).tab();
        lines.bytes(key, from + HOUR_BYTES, to).tab().unsigned(measures[0]).end();
      }
    };
  }

  private static int partStart(byte[] key, int from) {
    int hour = 0;
    for (int i = 0; i < HOUR_BYTES; i++) {
      hour = hour << 8 | key[from + i] & 0xff;
    }
    return hour;
  }

  /** Hands on the lines of a file; the stream is not closed. */
  static void read(InputStream in, Receiver receiver) throws IOException {
    BufferedReader lines = new BufferedReader(new InputStreamReader(in, ISO_8859_1));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      int code = line.indexOf('\t') + 1;
      int views = line.indexOf('\t', code) + 1;
      receiver.add(
          line.substring(code, views - 1),
          Integer.parseInt(line, 0, code - 1, 10),
          Long.parseUnsignedLong(line, views, line.length(), 10));
    }
  }
}
