package org.wikimedia.analytics.kraken.jobs.validate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Findings for people and for machines. */
public final class FindingTable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final int MOST = 5;

  private FindingTable() {}

  /**
   * A line each, and one that says how many. Of what one check found in one file only the first few
   * are told, but for changed cells.
   */
  public static void print(List<Finding> all, PrintWriter out) {
    Map<String, Integer> seen = new HashMap<>();
    List<Finding> findings =
        all.stream().filter(one -> seen.merge(key(one), 1, Integer::sum) <= MOST).toList();
    int check = widest(findings.stream().map(Finding::check).toList());
    int place = widest(findings.stream().map(Finding::place).toList());
    String format = "%-9s  %-" + check + "s  %-" + place + "s  %s%n";
    for (Finding finding : findings) {
      out.printf(
          Locale.ROOT,
          format,
          level(finding),
          finding.check(),
          finding.place(),
          finding.sentence());
    }
    if (all.size() > findings.size()) {
      out.println((all.size() - findings.size()) + " more of these are told with --json");
    }
    out.printf(
        Locale.ROOT,
        "%d refused, %d warnings, %d explained%n",
        count(all, Finding.Level.REFUSED),
        count(all, Finding.Level.WARNING),
        count(all, Finding.Level.EXPLAINED));
    out.flush();
  }

  private static String key(Finding finding) {
    boolean change = finding.check().equals("restated");
    String file = finding.place().replaceFirst(":\\d+$", "");
    return finding.check() + " " + (change ? finding.text() : file);
  }

  private static int widest(List<String> cells) {
    return cells.stream().mapToInt(String::length).max().orElse(1);
  }

  /** {@code {"holds": false, "refused": 1, ..., "findings": [{"level": ...}]}}. */
  public static String json(List<Finding> findings) throws JsonProcessingException {
    ObjectNode node = JSON.createObjectNode();
    node.put("holds", count(findings, Finding.Level.REFUSED) == 0);
    for (Finding.Level level : Finding.Level.values()) {
      node.put(level.name().toLowerCase(Locale.ROOT), count(findings, level));
    }
    ArrayNode rows = node.putArray("findings");
    for (Finding finding : findings) {
      ObjectNode row = rows.addObject().put("level", level(finding));
      row.put("check", finding.check()).put("place", finding.place());
      row.put("sentence", finding.sentence());
    }
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(node);
  }

  private static String level(Finding finding) {
    return finding.level().name().toLowerCase(Locale.ROOT);
  }

  private static long count(List<Finding> findings, Finding.Level level) {
    return findings.stream().filter(finding -> finding.level() == level).count();
  }
}
