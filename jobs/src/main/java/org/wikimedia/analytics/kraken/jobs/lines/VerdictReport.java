package org.wikimedia.analytics.kraken.jobs.lines;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.wikimedia.analytics.kraken.definition.PageviewDefinition;
import org.wikimedia.analytics.kraken.definition.Verdict;

/** What run files and hour markers say of each definition: counted, spiders, rejected by rule. */
public final class VerdictReport {
  private final List<PageviewDefinition> definitions;

  /** How many lines there are of a verdict. */
  @FunctionalInterface
  public interface Lines {
    /** The lines of one verdict of one definition. */
    long of(String definition, String verdict);
  }

  public VerdictReport(List<PageviewDefinition> definitions) {
    this.definitions = definitions;
  }

  /** Adds a node for each definition to a node of its own. */
  public ObjectNode put(ObjectNode parent, Lines lines) {
    ObjectNode judged = parent.putObject("definitions");
    for (PageviewDefinition definition : definitions) {
      put(judged.putObject(definition.name()), definition, lines);
    }
    return judged;
  }

  private static void put(ObjectNode node, PageviewDefinition definition, Lines lines) {
    node.put("version", definition.version());
    long counted = 0;
    long spiders = 0;
    ObjectNode rejected = node.objectNode();
    for (Verdict verdict : definition.verdicts()) {
      long number = lines.of(definition.name(), verdict.name());
      switch (verdict.kind()) {
        case COUNTED -> counted += number;
        case SPIDER -> spiders += number;
        default -> {
          if (number > 0) {
            rejected.put(verdict.name(), number);
          }
        }
      }
    }
    node.put("counted", counted);
    node.put("spiders", spiders);
    node.set("rejected", rejected);
  }
}
