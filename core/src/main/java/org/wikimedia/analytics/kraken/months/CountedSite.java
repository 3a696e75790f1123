package org.wikimedia.analytics.kraken.months;

import java.util.List;
import org.wikimedia.analytics.kraken.aggregate.Databases;
import org.wikimedia.analytics.kraken.aggregate.WikiSite;
import org.wikimedia.analytics.kraken.project.Site;

/**
 * What a published code counts, so that every view belongs to one family.
 *
 * @param name of the wiki in its family: {@code en}, {@code commons}, empty
 * @param family {@code wikipedia.org}, or {@code other} for hosts without a code
 * @param site desktop, mobile or zero
 */
record CountedSite(String name, String family, Site site) {
  private static final String ALL_MOBILE = ".mw";
  private static final String WIKIPEDIA = "wikipedia.org";
  private static final String OTHER = "other";
  private static final List<String> MOBILE_LABELS = List.of("m", "mobile", "wap");

  static CountedSite of(String code, Databases databases) {
    WikiSite wiki = databases.wiki(code);
    if (wiki != null) {
      return new CountedSite(wiki.name(), wiki.family(), wiki.site());
    }
    if (code.endsWith(ALL_MOBILE)) {
      // webstatscollector 1: all mobile projects of a language, taken for its Wikipedia
      String language = code.substring(0, code.length() - ALL_MOBILE.length());
      return new CountedSite(language, WIKIPEDIA, Site.MOBILE);
    }
    return new CountedSite(code, OTHER, siteOfHost(code));
  }

  /** The desktop host. */
  String host() {
    return name.isEmpty() ? "www." + family : name + "." + family;
  }

  private static Site siteOfHost(String host) {
    List<String> labels = List.of(host.split("\\."));
    if (labels.contains("zero")) {
      return Site.ZERO;
    }
    return labels.stream().anyMatch(MOBILE_LABELS::contains) ? Site.MOBILE : Site.DESKTOP;
  }
}
