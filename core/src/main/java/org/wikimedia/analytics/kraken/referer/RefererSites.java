package org.wikimedia.analytics.kraken.referer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wikimedia.analytics.kraken.data.DataFile;

/**
 * The sites of referers.tsv: columns class, name, domain and terms. A domain stands for itself and
 * all below it; one that ends in {@code .*} for itself under any top-level domain of two or three
 * letters, or two of these ({@code co.uk}). An app is named by its package. Terms are the query
 * parameters that hold what was searched for, apart by spaces, {@code -} for none.
 */
final class RefererSites {
  private static final String ANY_TOP_LEVEL = ".*";
  private static final int LONGEST_TOP_LEVEL = 3;
  private static final Map<String, RefererClass> CLASSES =
      Map.of(
          "internal", RefererClass.INTERNAL,
          "ai-chatbot", RefererClass.AI_CHATBOT,
          "search-engine", RefererClass.SEARCH_ENGINE,
          "media-site", RefererClass.MEDIA_SITE,
          "external", RefererClass.EXTERNAL);

  private final Map<String, Referer> byDomain = new HashMap<>();

  RefererSites(DataFile file) {
    for (DataFile.Line row : file.rows("class", "name", "domain", "terms")) {
      RefererClass type = CLASSES.get(row.cells().get(0));
      String name = row.cells().get(1);
      String domain = row.cells().get(2);
      if (type == null) {
        throw row.wrong("'" + row.cells().get(0) + "' is no class of referers");
      }
      if (!domain.matches("[a-z0-9_-]+(\\.[a-z0-9_-]+)*(\\.[a-z0-9_-]+|\\.\\*)")) {
        throw row.wrong("'" + domain + "' is not a domain in lower case");
      }
      Referer site = new Referer(type, name.equals("-") ? Referer.NO_NAME : name, terms(row));
      if (byDomain.put(domain, site) != null) {
        throw row.wrong("domain '" + domain + "' stands here twice");
      }
    }
  }

  private static List<String> terms(DataFile.Line row) {
    String terms = row.cells().get(3);
    if (!terms.matches("-|[A-Za-z0-9_]+( [A-Za-z0-9_]+)*")) {
      throw row.wrong("terms '" + terms + "' are neither - nor parameters apart by single spaces");
    }
    return terms.equals("-") ? List.of() : List.of(terms.split(" "));
  }

  /** What stands about the longest listed domain that the host is in; another site if none does. */
  Referer of(String host) {
    int from = 0;
    while (from >= 0) {
      Referer site = named(host.substring(from));
      if (site != null) {
        return site;
      }
      from = host.indexOf('.', from) + 1;
      from = from == 0 ? -1 : from;
    }
    return Referer.unnamed(RefererClass.EXTERNAL);
  }

  private Referer named(String domain) {
    Referer site = byDomain.get(domain);
    int last = topLevel(domain, domain.length());
    if (site == null && last > 0) {
      site = byDomain.get(domain.substring(0, last) + ANY_TOP_LEVEL);
    }
    int before = site == null && last > 0 ? topLevel(domain, last) : -1;
    return before > 0 ? byDomain.get(domain.substring(0, before) + ANY_TOP_LEVEL) : site;
  }

  /** The dot before a last label that may be a top-level domain, or -1. */
  private static int topLevel(String domain, int end) {
    int dot = domain.lastIndexOf('.', end - 1);
    int length = end - dot - 1;
    return dot > 0 && length >= 2 && length <= LONGEST_TOP_LEVEL ? dot : -1;
  }
}
