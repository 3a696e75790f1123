package org.wikimedia.analytics.kraken.aggregate;

import java.util.Set;
import java.util.regex.Pattern;
import org.wikimedia.analytics.kraken.project.Site;

/**
 * A row of databases.tsv.
 *
 * @param suffix what codes end in, with its dot; may be empty
 * @param names none if any will do
 */
record DatabaseRule(String ending, String suffix, String family, Set<String> names) {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*[a-z0-9]");
  private static final Set<String> NO_NAMES = Set.of("www", "zero", "wap", "mw");
  private static final String NO_NAME = "www";

  /** Reads a code in lower case; null if it is none of this row. */
  WikiSite read(String code) {
    if (!code.endsWith(suffix)) {
      return null;
    }
    String[] parts = code.substring(0, code.length() - suffix.length()).split("\\.", -1);
    return switch (parts.length) {
      case 1 -> readOne(parts[0]);
      case 2 -> isName(parts[0]) ? wiki(parts[0], site(parts[1])) : null;
      default -> null;
    };
  }

  private WikiSite readOne(String part) {
    if (isName(part)) {
      return wiki(part, Site.DESKTOP);
    }
    return hasAnyName() ? wiki("", part.equals(NO_NAME) ? Site.DESKTOP : site(part)) : null;
  }

  private WikiSite wiki(String name, Site site) {
    return site == null ? null : new WikiSite(name.replace('-', '_') + ending, name, family, site);
  }

  /** Whether a database of that name is one of this row's. */
  boolean has(String database) {
    if (!database.endsWith(ending)) {
      return false;
    }
    String name = database.substring(0, database.length() - ending.length());
    return hasAnyName() || names.contains(name.replace('_', '-'));
  }

  boolean hasAnyName() {
    return names.isEmpty();
  }

  private boolean isName(String part) {
    return hasAnyName()
        ? NAME.matcher(part).matches() && !NO_NAMES.contains(part)
        : names.contains(part);
  }

  /** The site that a part of a code names, or null. */
  private static Site site(String part) {
    for (Site site : Site.values()) {
      if (site != Site.DESKTOP && site.codePart().equals("." + part)) {
        return site;
      }
    }
    return null;
  }
}
