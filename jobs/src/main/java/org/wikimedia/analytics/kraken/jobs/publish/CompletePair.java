package org.wikimedia.analytics.kraken.jobs.publish;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;

/**
 * A product of a definition.
 *
 * @param definition empty for a product that has none
 */
public record CompletePair(String definition, String product) implements Comparable<CompletePair> {
  private static final Comparator<CompletePair> ORDER =
      Comparator.comparing(CompletePair::definition).thenComparing(CompletePair::product);

  @Override
  public int compareTo(CompletePair other) {
    return ORDER.compare(this, other);
  }

  void writeTo(ObjectNode node) {
    if (!definition.isEmpty()) {
      node.put("definition", definition);
    }
    node.put("product", product);
  }

  @Override
  public String toString() {
    return definition.isEmpty() ? product : definition + "/" + product;
  }
}
