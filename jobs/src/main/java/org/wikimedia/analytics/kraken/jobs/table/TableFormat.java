package org.wikimedia.analytics.kraken.jobs.table;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** How rows are stored: one behind the other, or column by column. */
public enum TableFormat {
  AVRO,
  ORC,
  PARQUET;

  /** The name in options, which is also how the names of its files end. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Begins a file that must not be there yet. */
  public RowFile begin(FileSystem files, Path path, TableLayout layout) throws IOException {
    return switch (this) {
      case AVRO -> new AvroRows(files.create(path, false), layout);
      case ORC -> new OrcRows(files, path, layout);
      case PARQUET -> new ParquetRows(files, path, layout);
    };
  }

  /**
   * The format of that name.
   *
   * @throws IllegalArgumentException with a sentence for a person
   */
  public static TableFormat of(String label) {
    for (TableFormat format : values()) {
      if (format.label().equals(label)) {
        return format;
      }
    }
    throw new IllegalArgumentException(
        "--format takes one of " + labels() + ", not '" + label + "'");
  }

  private static String labels() {
    return Arrays.stream(values()).map(TableFormat::label).collect(Collectors.joining(", "));
  }
}
