package org.wikimedia.analytics.kraken.definition;

/** One question of a definition. */
@FunctionalInterface
public interface Rule {
  /** True if the request may still be counted. */
  boolean accepts(PageView view);
}
