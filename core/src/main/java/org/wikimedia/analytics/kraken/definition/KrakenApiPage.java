package org.wikimedia.analytics.kraken.definition;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;
import org.wikimedia.analytics.kraken.bytes.ByteSlice;
import org.wikimedia.analytics.kraken.request.JavaUrl;
import org.wikimedia.analytics.kraken.title.KrakenTitle;
import org.wikimedia.analytics.kraken.title.KrakenType;

/**
 * Of requests to the API, the ones Kraken counted as pages. Without a readable referer: those that
 * ask for a page. Behind a page asked for through the API: those with another title, no title being
 * another. Behind anything else: all.
 */
final class KrakenApiPage implements Rule {
  private static final byte[] API_PATH = "/w/api.php".getBytes(US_ASCII);
  private static final TextSet PAGE_ACTIONS =
      new TextSet(
          "action=view".getBytes(US_ASCII),
          "action=mobileview".getBytes(US_ASCII),
          "action=query".getBytes(US_ASCII));

  private final KrakenTitle titles = new KrakenTitle();
  private final KrakenTitle refererTitles = new KrakenTitle();
  private final ByteSlice title = new ByteSlice();
  private final ByteSlice refererTitle = new ByteSlice();

  @Override
  public boolean accepts(PageView view) {
    JavaUrl url = view.request().javaUrl();
    if (KrakenType.of(url) != KrakenType.API) {
      return true;
    }
    JavaUrl referer = view.request().javaReferer();
    if (!referer.isValid()) {
      return asksForPage(url);
    }
    return !asksForPage(referer) || isOtherPage(url, referer);
  }

  private static boolean asksForPage(JavaUrl url) {
    return url.path().contains(API_PATH) && PAGE_ACTIONS.occursIn(url.query());
  }

  private boolean isOtherPage(JavaUrl url, JavaUrl referer) {
    if (!titles.read(url, title) || !refererTitles.read(referer, refererTitle)) {
      return true;
    }
    return !Arrays.equals(
        title.array(),
        title.from(),
        title.to(),
        refererTitle.array(),
        refererTitle.from(),
        refererTitle.to());
  }
}
