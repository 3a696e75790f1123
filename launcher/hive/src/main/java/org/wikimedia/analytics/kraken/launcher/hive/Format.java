package org.wikimedia.analytics.kraken.launcher.hive;

import java.io.Writer;

/** How answers are printed. */
enum Format {
  TABLE {
    @Override
    Answer to(Writer out) {
      return new TableAnswer(out);
    }
  },
  CSV {
    @Override
    Answer to(Writer out) {
      return new CsvAnswer(out);
    }
  },
  JSON {
    @Override
    Answer to(Writer out) {
      return new JsonAnswer(out);
    }
  };

  abstract Answer to(Writer out);
}
