package org.wikimedia.analytics.kraken.jobs.sample;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Lines of the generator as text, one character a byte. */
final class SampledLines {
  private static final int TITLES = 300;

  private SampledLines() {}

  static SampleOptions options(long lines, long seed, double malformedRate) {
    return new SampleOptions(
        lines, 3, SampleOptions.hour("2013-02-28T22"), seed, TITLES, malformedRate);
  }

  static List<String> of(SampleOptions options, SampleFormat format) {
    RequestLogGenerator generator = new RequestLogGenerator(options);
    LineWriter writer = format.writer();
    LogText text = new LogText(1024);
    List<String> lines = new ArrayList<>();
    for (long line = 0; line < options.lines(); line++) {
      writer.writeLine(generator.next(), text.clear());
      lines.add(text(text));
    }
    return lines;
  }

  /** The text without the line end. */
  private static String text(LogText text) {
    return new String(text.bytes(), 0, text.length() - 1, StandardCharsets.ISO_8859_1);
  }

  /** The fields of a TAB line. */
  static String[] fields(String line) {
    return line.split("\t", -1);
  }
}
