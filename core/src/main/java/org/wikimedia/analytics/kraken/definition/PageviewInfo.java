package org.wikimedia.analytics.kraken.definition;

import java.util.LinkedHashMap;
import java.util.Map;
import org.wikimedia.analytics.kraken.bytes.ByteSlice;
import org.wikimedia.analytics.kraken.project.RememberedHosts;
import org.wikimedia.analytics.kraken.request.Request;
import org.wikimedia.analytics.kraken.request.Url;
import org.wikimedia.analytics.kraken.title.LanguageVariant;
import org.wikimedia.analytics.kraken.title.PageviewTitle;
import org.wikimedia.analytics.kraken.title.TitleScheme;

/**
 * What page a request is for, in the refinery's words: its get_pageview_info. Says something of any
 * request; it means something for page views. Not for use by several threads.
 */
public final class PageviewInfo {
  private final RememberedHosts hosts = new RememberedHosts();
  private final LanguageVariant variants = new LanguageVariant();
  private final TitleScheme titles = new PageviewTitle();
  private final ByteSlice title = new ByteSlice();

  /** {@code en.wikipedia}, or {@code -}. */
  public String project(Request request) {
    return hosts.project(request.url().host());
  }

  /** {@code zh-tw}, {@code default}, or {@code -}. */
  public String languageVariant(Request request) {
    return variants.of(request.url().path());
  }

  /** The title, decoded, or {@code -}; its bytes are valid until the next one is read. */
  public ByteSlice pageTitle(Request request) {
    titles.read(request, title);
    return title;
  }

  /** The keys project, language_variant and page_title, in this order. */
  public Map<String, String> map(Request request) {
    Url url = request.url();
    Map<String, String> info = new LinkedHashMap<>();
    info.put("project", hosts.project(url.host()));
    info.put("language_variant", variants.of(url.path()));
    info.put("page_title", pageTitle(request).toString());
    return info;
  }
}
