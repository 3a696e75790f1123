package org.wikimedia.analytics.kraken.jobs.hourly;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.wikimedia.analytics.kraken.jobs.input.PackedLog;
import org.wikimedia.analytics.kraken.jobs.product.RequestLine;

/** Logs of a handful of lines whose counts are known by heart. */
final class SmallLog {
  static final RequestLine A = RequestLine.of("http://en.wikipedia.org/wiki/A");
  static final RequestLine B = RequestLine.of("http://en.wikipedia.org/wiki/B");
  static final RequestLine LATER = A.at("2013-02-28T23:00:00");

  /** A picture, which no definition counts. */
  static final RequestLine PICTURE = RequestLine.of("http://upload.wikimedia.org/a.png");

  private SmallLog() {}

  static Path write(Path file, RequestLine... lines) throws IOException {
    return write(file, List.of(lines).stream().map(RequestLine::tab).toList());
  }

  static Path write(Path file, List<String> lines) throws IOException {
    return PackedLog.write(file, RequestLine.log(lines));
  }
}
