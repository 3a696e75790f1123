package org.wikimedia.analytics.kraken.project;

import java.util.ArrayList;
import java.util.List;

/** The labels in front of a project's domain: which site they choose, and what else they say. */
record SiteLabels(Site site, List<String> names) {
  /** {@code zero} wins over the mobile labels, wherever they stand; {@code www} says nothing. */
  static SiteLabels of(String host, String domain) {
    Site site = Site.DESKTOP;
    List<String> names = new ArrayList<>();
    int length = host.length() - domain.length();
    String[] labels = length == 0 ? new String[0] : host.substring(0, length - 1).split("\\.", -1);
    for (String label : labels) {
      switch (label) {
        case "www" -> {}
        case "zero" -> site = Site.ZERO;
        case "m", "mobile", "wap" -> site = site == Site.ZERO ? site : Site.MOBILE;
        default -> names.add(label);
      }
    }
    return new SiteLabels(site, names);
  }
}
