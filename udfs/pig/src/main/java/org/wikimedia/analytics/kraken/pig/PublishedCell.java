package org.wikimedia.analytics.kraken.pig;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import org.apache.pig.data.DataByteArray;
import org.wikimedia.analytics.kraken.bytes.ByteSlice;
import org.wikimedia.analytics.kraken.bytes.LineBytes;
import org.wikimedia.analytics.kraken.counts.LineBuffer;

/** A value of Pig's in a published line. */
final class PublishedCell {
  private PublishedCell() {}

  /** The bytes of a cell, {@code _} for what would break the line. */
  static DataByteArray of(ByteSlice cell) {
    return cleaned(cell.copy());
  }

  /**
   * The same of a text out of a host.
   *
   * @param cell one char a byte
   */
  static DataByteArray of(String cell) {
    return cleaned(cell.getBytes(ISO_8859_1));
  }

  /** Writes a number as unsigned, a text with {@code _} for what would break the line. */
  static void write(Object value, LineBuffer lines) {
    if (value instanceof Long number) {
      lines.unsigned(number);
    } else if (value != null) {
      lines.bytes(of(Question.bytes(value)).get());
    }
  }

  private static DataByteArray cleaned(byte[] bytes) {
    LineBytes.replace(bytes, 0, bytes.length);
    return new DataByteArray(bytes);
  }
}
