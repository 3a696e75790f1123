package org.wikimedia.analytics.kraken.months;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.wikimedia.analytics.kraken.data.DataFile;
import org.wikimedia.analytics.kraken.project.Site;

/**
 * A corrections file: TAB separated columns {@code when wikis sites rule value reason}, a header,
 * comments.
 */
final class CorrectionsFile {
  private static final String[] COLUMNS = {"when", "wikis", "sites", "rule", "value", "reason"};
  private static final String ALL = "*";
  private static final String NO_VALUE = "-";
  private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000_000L);

  private CorrectionsFile() {}

  static List<Correction> read(DataFile file) {
    List<Correction> rows = new ArrayList<>();
    for (DataFile.Line line : holdsNone(file) ? List.<DataFile.Line>of() : file.rows(COLUMNS)) {
      Correction row = row(line);
      if (rows.contains(row)) {
        throw line.wrong("the row stands here twice");
      }
      rows.add(row);
    }
    return rows;
  }

  /** A file may have been prepared and not needed so far. */
  private static boolean holdsNone(DataFile file) {
    List<DataFile.Line> lines = file.lines();
    return lines.isEmpty() || (lines.size() == 1 && lines.get(0).cells().equals(List.of(COLUMNS)));
  }

  private static Correction row(DataFile.Line line) {
    List<String> cells = line.cells();
    CorrectionRule rule = CorrectionRule.of(cells.get(3));
    if (rule == null) {
      throw line.wrong("'" + cells.get(3) + "' is no rule; there are " + CorrectionRule.words());
    }
    if (cells.get(5).isBlank()) {
      throw line.wrong("a correction must have a reason");
    }
    return new Correction(
        when(line, cells.get(0)),
        wikis(line, cells.get(1)),
        sites(line, cells.get(2)),
        rule,
        value(line, rule, cells.get(4)),
        cells.get(5).strip());
  }

  private static HourRange when(DataFile.Line line, String text) {
    try {
      return RangeText.parse(text);
    } catch (IllegalArgumentException error) {
      throw line.wrong(error.getMessage());
    }
  }

  private static Set<String> wikis(DataFile.Line line, String text) {
    Set<String> wikis = new TreeSet<>();
    for (String wiki : text.split(" ", -1)) {
      if (!WikiPattern.isOne(wiki)) {
        throw line.wrong("'" + wiki + "' is no wiki like en.wikipedia.org, wikivoyage.org or *");
      }
      wikis.add(wiki);
    }
    return wikis;
  }

  private static Set<Site> sites(DataFile.Line line, String text) {
    if (text.equals(ALL)) {
      return EnumSet.allOf(Site.class);
    }
    Set<Site> sites = EnumSet.noneOf(Site.class);
    for (String letter : text.split(" ", -1)) {
      sites.add(site(line, letter));
    }
    return sites;
  }

  private static Site site(DataFile.Line line, String letter) {
    for (Site site : Site.values()) {
      if (site.letter().equals(letter)) {
        return site;
      }
    }
    throw line.wrong("'" + letter + "' is no site: X desktop, M mobile, Z zero, or * for all");
  }

  private static BigDecimal value(DataFile.Line line, CorrectionRule rule, String text) {
    if (rule == CorrectionRule.NOTE) {
      if (!text.equals(NO_VALUE)) {
        throw line.wrong("a note has no value, but a '-'");
      }
      return BigDecimal.ZERO;
    }
    try {
      BigDecimal value = new BigDecimal(text);
      if (value.compareTo(MOST) > 0) {
        throw line.wrong("'" + text + "' is more than anything could be corrected by");
      }
      if (value.signum() >= 0 && (rule != CorrectionRule.VIEWS_PER_HOUR || value.scale() <= 0)) {
        return value;
      }
    } catch (NumberFormatException error) {
      // told below
    }
    String kind = rule == CorrectionRule.VIEWS_PER_HOUR ? "whole number of views" : "number";
    throw line.wrong("'" + text + "' is no " + kind + " from 0 on");
  }
}
