package org.wikimedia.analytics.kraken.jobs.reportcard;

import java.io.IOException;
import org.wikimedia.analytics.kraken.bytes.SumTable;
import org.wikimedia.analytics.kraken.jobs.input.PublishedContent;
import org.wikimedia.analytics.kraken.jobs.product.SumCounts;
import org.wikimedia.analytics.kraken.jobs.product.Totals;
import org.wikimedia.analytics.kraken.months.DayParts;

/**
 * Sums up hour files of lines {@code code - views bytes} by part of a day and code in lower case. A
 * line of another shape is passed over and counted, and the first few of them are named.
 */
final class ProjectLines {
  static final String FILES = "files";
  static final String LINES = "lines";
  static final String VIEWS = "views";
  static final String MALFORMED = "malformed";

  /** Names of malformed lines begin so. */
  static final String EXAMPLE = "malformed in ";

  private static final int MOST_EXAMPLES = 3;
  private static final int FIELDS = 4;
  private static final int VIEWS_FIELD = 2;

  /** More digits than any hour's views have, and few enough that years of them are 64 bits. */
  private static final int MOST_DIGITS = 14;

  private final DayParts parts;
  private final SumCounts sums = new SumCounts(1);
  private final Totals totals = new Totals();
  private final int[] ends = new int[FIELDS];
  private byte[] code = new byte[64];
  private int end;
  private int examples;

  ProjectLines(DayParts parts) {
    this.parts = parts;
  }

  /**
   * Counts a file.
   *
   * @return its lines
   * @throws IOException with file and line, if the last line has no end
   */
  long count(PublishedContent content) throws IOException {
    int part = parts.start(content.file().hour());
    int month = MonthFile.of(part);
    byte[] bytes = content.bytes();
    long lines = 0;
    long malformed = 0;
    long read = 0;
    for (int at = 0; at < content.length(); lines++) {
      int fields = split(bytes, at, content, lines);
      long views = fields == FIELDS ? views(bytes) : -1;
      if (views < 0 || !isCode(bytes, at, ends[0])) {
        malformed++;
        addExample(content, lines + 1);
      } else {
        add(MonthFile.key(sums.start(month), part), bytes, at, ends[0]).add(views);
        read += views;
      }
      at = end + 1;
    }
    totals.add(FILES, 1);
    totals.add(LINES, lines);
    totals.add(VIEWS, read);
    totals.add(MALFORMED, malformed);
    return lines;
  }

  SumCounts sums() {
    return sums;
  }

  Totals totals() {
    return totals;
  }

  /** Finds the ends of the first fields, and of the line; returns the number of fields. */
  private int split(byte[] bytes, int from, PublishedContent content, long lines)
      throws IOException {
    int field = 0;
    for (int i = from; i < content.length(); i++) {
      if (bytes[i] != ' ' && bytes[i] != '\n') {
        continue;
      }
      if (field < FIELDS) {
        ends[field] = i;
      }
      field++;
      if (bytes[i] == '\n') {
        end = i;
        return field;
      }
    }
    throw new IOException(
        content.file().displayName()
            + ":"
            + (lines + 1)
            + ": the line has no end: the file is cut off");
  }

  /** The number in the field of views, -1 if there is none. */
  private long views(byte[] bytes) {
    int from = ends[VIEWS_FIELD - 1] + 1;
    int to = ends[VIEWS_FIELD];
    if (from == to || to - from > MOST_DIGITS) {
      return -1;
    }
    long views = 0;
    for (int i = from; i < to; i++) {
      int digit = bytes[i] - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      views = 10 * views + digit;
    }
    return views;
  }

  /** A code is of visible characters; there are no others that a line may hold. */
  private static boolean isCode(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      if (bytes[i] >= 0 && bytes[i] < ' ') {
        return false;
      }
    }
    return to > from;
  }

  /** Appends a code in lower case. */
  private SumTable add(SumTable key, byte[] bytes, int from, int to) {
    int length = to - from;
    if (code.length < length) {
      code = new byte[2 * length];
    }
    for (int i = 0; i < length; i++) {
      byte letter = bytes[from + i];
      code[i] = letter >= 'A' && letter <= 'Z' ? (byte) (letter + ('a' - 'A')) : letter;
    }
    return key.append(code, 0, length);
  }

  private void addExample(PublishedContent content, long line) {
    if (examples < MOST_EXAMPLES) {
      examples++;
      totals.add(EXAMPLE + content.file().displayName() + ":" + line, 1);
    }
  }
}
