package org.wikimedia.analytics.kraken.zero;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.wikimedia.analytics.kraken.data.DataFile;

/** Words of one cell, apart by single spaces; or any word. */
record WordList(boolean any, Set<String> words) {
  static final String ANY = "*";

  /** Reads a cell: {@code *} for any word. */
  static WordList of(DataFile.Line row, String column, String cell) {
    return cell.equals(ANY)
        ? new WordList(true, Set.of())
        : new WordList(false, Set.copyOf(split(row, column, cell)));
  }

  /** The words of a cell, each once. */
  static List<String> split(DataFile.Line row, String column, String cell) {
    List<String> words = List.of(cell.split(" ", -1));
    if (words.contains("")) {
      throw row.wrong(column + " '" + cell + "' are not apart by single spaces");
    }
    if (new TreeSet<>(words).size() < words.size()) {
      throw row.wrong(column + " '" + cell + "' hold a word twice");
    }
    return words;
  }

  boolean has(String word) {
    return any || words.contains(word);
  }
}
