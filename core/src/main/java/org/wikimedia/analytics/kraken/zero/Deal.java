package org.wikimedia.analytics.kraken.zero;

import java.util.Set;
import org.wikimedia.analytics.kraken.project.Project;
import org.wikimedia.analytics.kraken.project.Site;
import org.wikimedia.analytics.kraken.request.Hour;

/** What a carrier gives away, and from when until when. */
public final class Deal {
  /** Before every hour of a log. */
  static final int ALWAYS = Integer.MIN_VALUE;

  /** After every hour of a log. */
  static final int STILL = Integer.MAX_VALUE;

  private final int from;
  private final int until;
  private final Set<Site> sites;
  private final WordList languages;
  private final WordList proxies;
  private final boolean https;

  /**
   * @param from its first hour ({@link Hour}), or {@link #ALWAYS}
   * @param until the hour behind its last one, or {@link #STILL}
   * @param languages the empty text among them for hosts without a language
   */
  Deal(int from, int until, Set<Site> sites, WordList languages, WordList proxies, boolean https) {
    this.from = from;
    this.until = until;
    this.sites = sites;
    this.languages = languages;
    this.proxies = proxies;
    this.https = https;
  }

  public boolean isValidAt(int hour) {
    return hour >= from && hour < until;
  }

  public boolean givesSite(Site site) {
    return sites.contains(site);
  }

  /** Whether the language is free; the empty text is that of hosts that name none. */
  public boolean givesLanguage(String language) {
    return languages.has(language);
  }

  /** Whether pages of the project are free, asked for without a proxy and without TLS. */
  public boolean gives(Project project) {
    return givesSite(project.site()) && givesLanguage(project.language());
  }

  /** Whether requests through that proxy are free as well. */
  public boolean givesProxy(String proxy) {
    return proxies.has(proxy);
  }

  public boolean givesHttps() {
    return https;
  }

  int from() {
    return from;
  }

  Set<String> proxyNames() {
    return proxies.words();
  }

  boolean overlaps(Deal other) {
    return from < other.until && other.from < until;
  }

  /** {@code from 2012-04-12T00}, for messages. */
  String start() {
    return from == ALWAYS ? "from always" : "from " + Hour.text(from);
  }
}
