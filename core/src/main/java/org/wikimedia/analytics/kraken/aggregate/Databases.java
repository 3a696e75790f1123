package org.wikimedia.analytics.kraken.aggregate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.wikimedia.analytics.kraken.data.DataFile;
import org.wikimedia.analytics.kraken.data.DataFiles;

/**
 * Tells which wiki and site a project code stands for ({@code databases.tsv}). No list of wikis is
 * needed: whatever reads like the code of one is one.
 */
public final class Databases {
  private static final String FILE = "databases.tsv";

  private final List<DatabaseRule> rules = new ArrayList<>();

  private Databases(DataFile file) {
    for (DataFile.Line row : file.rows("ending", "suffix", "domain", "names")) {
      rules.add(read(row));
    }
  }

  /**
   * Reads the file.
   *
   * @throws org.wikimedia.analytics.kraken.data.DataException with file and line
   */
  public static Databases of(DataFiles files) {
    return new Databases(files.read(FILE));
  }

  /**
   * The wiki and the site of a code.
   *
   * @param code in lower case, as {@code kraken hourly} or the refinery publish it: {@code en},
   *     {@code en.m}, {@code de.zero.b}, {@code commons.m.m}, {@code www.wd}, {@code m.wd}
   * @return null if it is no wiki's, or that of several, as webstatscollector's {@code en.mw}
   */
  public WikiSite wiki(String code) {
    for (DatabaseRule rule : rules) {
      WikiSite wiki = rule.read(code);
      if (wiki != null && (!rule.hasAnyName() || isFirst(rule, wiki.database()))) {
        return wiki;
      }
    }
    return null;
  }

  private boolean isFirst(DatabaseRule rule, String database) {
    return rules.stream().filter(other -> other.has(database)).findFirst().orElse(rule) == rule;
  }

  private static DatabaseRule read(DataFile.Line row) {
    String ending = row.cells().get(0);
    String suffix = row.cells().get(1);
    String domain = row.cells().get(2);
    String names = row.cells().get(3);
    if (!ending.matches("[a-z]+")) {
      throw row.wrong("ending '" + ending + "' is not of small letters");
    }
    if (!suffix.matches("-|(\\.[a-z]+)+")) {
      throw row.wrong("suffix '" + suffix + "' is neither - nor begins with a dot");
    }
    if (!domain.matches("[a-z0-9-]+(\\.[a-z0-9-]+)+")) {
      throw row.wrong("'" + domain + "' is not a domain in lower case");
    }
    if (!names.matches("\\*|[a-z0-9-]+( [a-z0-9-]+)*")) {
      throw row.wrong("names '" + names + "' are neither * nor names apart by single spaces");
    }
    Set<String> listed = names.equals("*") ? Set.of() : new TreeSet<>(List.of(names.split(" ")));
    return new DatabaseRule(ending, suffix.equals("-") ? "" : suffix, domain, listed);
  }
}
