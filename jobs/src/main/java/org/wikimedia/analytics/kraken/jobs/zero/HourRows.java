package org.wikimedia.analytics.kraken.jobs.zero;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.util.Arrays;
import org.wikimedia.analytics.kraken.bytes.ByteSlice;
import org.wikimedia.analytics.kraken.jobs.input.PublishedContent;
import org.wikimedia.analytics.kraken.request.Hour;

/** The rows of an hour file with a header, one at a time, all of the hour its name says. */
final class HourRows {
  private static final int SURE_DIGITS = 18;

  private final PublishedContent content;
  private final byte[] hour;
  private final ByteSlice[] cells;
  private int line;
  private int at;

  /**
   * Reads the header.
   *
   * @param header the columns it must name, TAB separated, the first of them {@code hour}
   * @throws IOException with file and line, if it is another
   */
  HourRows(PublishedContent content, String header) throws IOException {
    this.content = content;
    hour = Hour.text(content.file().hour()).getBytes(ISO_8859_1);
    byte[] columns = header.getBytes(ISO_8859_1);
    cells = new ByteSlice[header.split("\t").length];
    Arrays.setAll(cells, i -> new ByteSlice());
    int end = lineEnd();
    if (!Arrays.equals(content.bytes(), 0, end, columns, 0, columns.length)) {
      throw wrong("the columns must be " + header.replace("\t", ", "));
    }
    at = end + 1;
  }

  /**
   * Steps to the next row; false if there is none.
   *
   * @throws IOException with file and line, if the row has other columns or is of another hour
   */
  boolean next() throws IOException {
    if (at == content.length()) {
      return false;
    }
    int end = lineEnd();
    int cell = 0;
    int from = at;
    for (int i = at; i <= end; i++) {
      if (i < end && content.bytes()[i] != '\t') {
        continue;
      }
      if (cell < cells.length) {
        cells[cell].set(content.bytes(), from, i);
      }
      cell++;
      from = i + 1;
    }
    at = end + 1;
    if (cell != cells.length) {
      throw wrong(cell + " cells where the header has " + cells.length);
    }
    if (!cells[0].is(hour)) {
      throw wrong("the hour '" + cells[0] + "' in the file of " + new String(hour, ISO_8859_1));
    }
    return true;
  }

  /** A cell of the present row; the view is reused. */
  ByteSlice cell(int column) {
    return cells[column];
  }

  /** A cell that holds a whole number of 64 bits without sign. */
  long number(int column) throws IOException {
    ByteSlice cell = cells[column];
    long number = 0;
    for (int i = 0; i < cell.length(); i++) {
      int digit = cell.at(i) - '0';
      if (digit < 0 || digit > 9) {
        throw noNumber(cell);
      }
      number = 10 * number + digit;
    }
    if (cell.isEmpty() || cell.length() > SURE_DIGITS) {
      return longNumber(cell);
    }
    return number;
  }

  private long longNumber(ByteSlice cell) throws IOException {
    try {
      return Long.parseUnsignedLong(cell.toString());
    } catch (NumberFormatException error) {
      throw noNumber(cell);
    }
  }

  /** What to throw about the present row; {@code sentence} has no full stop. */
  IOException wrong(String sentence) {
    return new IOException(content.file().displayName() + ":" + line + ": " + sentence);
  }

  private IOException noNumber(ByteSlice cell) {
    return wrong("'" + cell + "' is not a number");
  }

  /** Index of the line feed at the end of the next line. */
  private int lineEnd() throws IOException {
    line++;
    for (int i = at; i < content.length(); i++) {
      if (content.bytes()[i] == '\n') {
        return i;
      }
    }
    throw wrong(
        content.length() == 0 ? "the file is empty" : "the line has no end: the file is cut off");
  }
}
