package org.wikimedia.analytics.kraken.jobs.limn;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A dashboard.
 *
 * @param id its file's name
 * @param headline what it is about
 * @param subhead a line below
 * @param tabs ids of graphs by the name of the tab
 */
public record LimnDashboard(
    String id, String headline, String subhead, Map<String, List<String>> tabs) {
  public LimnDashboard {
    tabs = new LinkedHashMap<>(tabs);
  }
}
