package org.wikimedia.analytics.kraken.data;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The lines of one data file without comments (a line that begins with {@code #}) and blank lines,
 * each with its number, so that a mistake can be named.
 */
public final class DataFile {
  private final String name;
  private final List<Line> lines = new ArrayList<>();

  /** One line of a data file. */
  public final class Line {
    private final int number;
    private final String text;

    private Line(int number, String text) {
      this.number = number;
      this.text = text;
    }

    public String text() {
      return text;
    }

    /** The text split at white space. */
    public List<String> words() {
      return List.of(text.trim().split("\\s+"));
    }

    /** The cells of a TAB separated line. */
    public List<String> cells() {
      return List.of(text.split("\t", -1));
    }

    /** What to throw about this line; {@code sentence} has no full stop. */
    public DataException wrong(String sentence) {
      return new DataException(name + ":" + number + ": " + sentence);
    }
  }

  DataFile(String name, byte[] content) {
    this(name, content, false);
  }

  private DataFile(String name, byte[] content, boolean mayHoldNothing) {
    this.name = name;
    int number = 0;
    for (String text : new String(content, UTF_8).split("\r?\n", -1)) {
      number++;
      if (!text.isBlank() && !text.startsWith("#")) {
        lines.add(new Line(number, text));
      }
    }
    if (lines.isEmpty() && !mayHoldNothing) {
      throw new DataException(name + ": holds nothing but comments");
    }
  }

  /**
   * A file of the user's own, named on the command line; it may hold nothing but comments.
   *
   * @throws DataException if it cannot be read
   */
  public static DataFile of(Path file) {
    try {
      return new DataFile(file.toString(), Files.readAllBytes(file), true);
    } catch (IOException error) {
      throw new DataException(file + " cannot be read", error);
    }
  }

  public String name() {
    return name;
  }

  public List<Line> lines() {
    return lines;
  }

  /** The lines below the header, which must name exactly these columns; each with as many cells. */
  public List<Line> rows(String... columns) {
    Line header = lines.get(0);
    if (!header.cells().equals(Arrays.asList(columns))) {
      throw header.wrong("the columns must be " + String.join(", ", columns));
    }
    List<Line> rows = lines.subList(1, lines.size());
    if (rows.isEmpty()) {
      throw header.wrong("there is no row below the header");
    }
    for (Line row : rows) {
      if (row.cells().size() != columns.length) {
        throw row.wrong(row.cells().size() + " cells where the header has " + columns.length);
      }
    }
    return rows;
  }

  /** One entry a line; an entry may hold spaces but must not stand twice. */
  public List<String> entries() {
    Set<String> seen = new HashSet<>();
    List<String> entries = new ArrayList<>();
    for (Line line : lines) {
      if (!seen.add(line.text())) {
        throw line.wrong("'" + line.text() + "' stands here twice");
      }
      entries.add(line.text());
    }
    return entries;
  }
}
