package org.wikimedia.analytics.kraken.project;

import java.util.List;
import java.util.Set;

/**
 * A domain whose hosts are projects.
 *
 * @param suffix what its projects' codes end in, with its dot; may be empty
 * @param names the labels it has projects for, none if for any
 * @param single whether all its hosts are one project, named by the domain's own first label
 */
record ProjectDomain(String name, String suffix, Set<String> names, boolean single) {
  static final String ANY_NAME = "*";
  static final String ANY_HOST = "**";

  static ProjectDomain of(String name, String suffix, String names) {
    boolean any = names.equals(ANY_NAME) || names.equals(ANY_HOST);
    Set<String> listed = any ? Set.of() : Set.of(names.split(" "));
    return new ProjectDomain(name, suffix, listed, names.equals(ANY_HOST));
  }

  boolean has(String host) {
    return host.equals(name) || host.endsWith("." + name);
  }

  boolean anyName() {
    return names.isEmpty() && !single;
  }

  /** The codes of the desktop sites that the domain is sure to have. */
  List<String> listedCodes() {
    Set<String> listed = single ? Set.of(firstLabel()) : names;
    return listed.stream().map(label -> label + suffix).toList();
  }

  /** The code of a host with these labels in front of the domain, or null if it has none. */
  String code(SiteLabels labels) {
    List<String> kept = labels.names();
    if (single) {
      return firstLabel() + labels.site().codePart() + suffix;
    }
    if (kept.isEmpty()) {
      return anyName() ? bareName(labels.site()) + suffix : null;
    }
    boolean known = kept.size() == 1 && isName(kept.get(0));
    return known ? kept.get(0) + labels.site().codePart() + suffix : null;
  }

  private boolean isName(String label) {
    return anyName() ? !label.isEmpty() : names.contains(label);
  }

  private String firstLabel() {
    return name.substring(0, name.indexOf('.'));
  }

  private static String bareName(Site site) {
    return site == Site.DESKTOP ? "www" : site.codePart().substring(1);
  }
}
