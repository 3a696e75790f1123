package org.wikimedia.analytics.kraken.jobs.sample;

/** Writes requests as lines of one format, each with its line end. */
interface LineWriter {
  /** Adds the whole line. */
  void write(SampledRequest request, LogText to);

  /** Adds a line that ends after the first {@code fields} fields, and so cannot be read. */
  void writeStart(SampledRequest request, int fields, LogText to);

  /** Adds the request's line, spoiled if the request is. */
  default void writeLine(SampledRequest request, LogText to) {
    if (request.malformed == null) {
      write(request, to);
      return;
    }
    switch (request.malformed) {
      case FEW_FIELDS -> writeStart(request, request.fieldsLeft, to);
      case EMPTY, GARBAGE -> to.add(request.garbage).add('\n');
      case BAD_TIME, TOO_LONG -> write(request, to);
    }
  }
}
