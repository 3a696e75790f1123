package org.wikimedia.analytics.kraken.jobs.product;

import java.io.IOException;
import java.io.OutputStream;
import org.wikimedia.analytics.kraken.jobs.shuffle.Measures;

/** How the counts of one channel combine, and what a file of them looks like. */
public interface CountFileFormat {
  /** How measures under equal keys combine. */
  Measures measures();

  /**
   * The file of an hour, below the folder of its definition (or the output folder itself, when the
   * product has none).
   */
  String path(int hour);

  /** Begins a file; the stream is the file's to close. */
  CountFile open(OutputStream out, int hour) throws IOException;
}
