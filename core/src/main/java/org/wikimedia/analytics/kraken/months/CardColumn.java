package org.wikimedia.analytics.kraken.months;

import java.util.Set;
import org.wikimedia.analytics.kraken.project.Site;

/**
 * A column of the report card.
 *
 * @param id by which graphs name it
 * @param label for people
 * @param wikis as {@link WikiPattern}
 * @param sites whose views it has
 */
public record CardColumn(String id, String label, String wikis, Set<Site> sites) {
  boolean has(CountedSite site) {
    return sites.contains(site.site()) && new WikiPattern(wikis).matches(site);
  }
}
