package org.wikimedia.analytics.kraken.jobs.table;

import java.io.Closeable;
import java.io.IOException;

/**
 * A file of rows that is being written. The same rows make the same bytes, but for what {@link
 * ParquetRows} says.
 */
public interface RowFile extends Closeable {
  /**
   * Appends a row.
   *
   * @param row a record of the file's schema in Avro's binary encoding, from the array's first byte
   *     on
   * @param length its bytes
   */
  void append(byte[] row, int length) throws IOException;
}
