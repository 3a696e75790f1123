package org.wikimedia.analytics.kraken.jobs.limn;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A datafile cut into cells as Limn does: at every comma or TAB, without any quoting. Lines that
 * are comments are left out; comments behind something are left in.
 *
 * @param header the labels
 * @param rows those behind it that are not blank
 * @param blankLines numbers of the lines that are
 */
public record LimnCsv(List<String> header, List<Row> rows, List<Integer> blankLines) {
  /**
   * One line.
   *
   * @param line its number in the file
   */
  public record Row(int line, List<String> cells) {
    public String date() {
      return cells.get(0);
    }
  }

  /**
   * Reads a file; one that holds nothing has no header.
   *
   * @param format {@code tsv} for TABs; else commas, or TABs if the first line has no comma
   */
  public static LimnCsv read(Path file, String format) throws IOException {
    String text = new String(Files.readAllBytes(file), UTF_8);
    List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
    if (lines.get(lines.size() - 1).isEmpty()) {
      lines.remove(lines.size() - 1);
    }
    String separator = format.equals("tsv") ? "\t" : separator(lines);
    List<String> header = List.of();
    List<Row> rows = new ArrayList<>();
    List<Integer> blank = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      List<String> cells = List.of(lines.get(i).split(separator, -1));
      if (lines.get(i).isBlank()) {
        blank.add(i + 1);
      } else if (header.isEmpty() && !isComment(lines.get(i))) {
        header = cells;
      } else if (!isComment(lines.get(i))) {
        rows.add(new Row(i + 1, cells));
      }
    }
    return new LimnCsv(header, rows, blank);
  }

  private static boolean isComment(String line) {
    return line.strip().startsWith("#") || line.strip().startsWith("//");
  }

  private static String separator(List<String> lines) {
    boolean tabs = !lines.isEmpty() && !lines.get(0).contains(",") && lines.get(0).contains("\t");
    return tabs ? "\t" : ",";
  }
}
