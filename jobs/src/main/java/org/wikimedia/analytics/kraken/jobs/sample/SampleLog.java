package org.wikimedia.analytics.kraken.jobs.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

/** Writes one log to one or more files, dealing stretches of lines to them in turn. */
final class SampleLog {
  private static final int STRETCH = 1000;

  private final SampleOptions options;
  private final SampleFormat format;

  SampleLog(SampleOptions options, SampleFormat format) {
    this.options = options;
    this.format = format;
  }

  /**
   * Writes the files; none of them gets its name before all lines are written.
   *
   * @param progress is told the lines written so far, after each stretch
   * @return bytes written, before compression
   */
  long write(List<Path> paths, LongConsumer progress) throws IOException {
    List<SampleFile> files = new ArrayList<>();
    try {
      for (Path path : paths) {
        files.add(new SampleFile(path));
      }
      writeLines(files, progress);
      for (SampleFile file : files) {
        file.complete();
      }
    } finally {
      for (SampleFile file : files) {
        file.close();
      }
    }
    return files.stream().mapToLong(SampleFile::bytes).sum();
  }

  private void writeLines(List<SampleFile> files, LongConsumer progress) throws IOException {
    RequestLogGenerator generator = new RequestLogGenerator(options);
    LineWriter writer = format.writer();
    int turn = 0;
    for (long line = 0; line < options.lines(); turn++) {
      SampleFile file = files.get(turn % files.size());
      long end = Math.min(line + STRETCH, options.lines());
      for (; line < end; line++) {
        writer.writeLine(generator.next(), file.buffer());
        file.lineEnded();
      }
      progress.accept(line);
    }
  }
}
