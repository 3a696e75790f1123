package org.wikimedia.analytics.kraken.jobs.product;

import java.io.IOException;
import java.io.OutputStream;
import org.wikimedia.analytics.kraken.counts.LineBuffer;

/** A file of lines. */
public abstract class LineFile implements CountFile {
  private final OutputStream out;
  private final LineBuffer lines;

  protected LineFile(OutputStream out, LineBuffer lines) {
    this.out = out;
    this.lines = lines;
  }

  /** Called once behind the last count. */
  protected void finish() throws IOException {}

  @Override
  public void close() throws IOException {
    try (out) {
      finish();
      lines.flush();
    }
  }
}
