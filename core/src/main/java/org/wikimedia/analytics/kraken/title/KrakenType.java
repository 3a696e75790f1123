package org.wikimedia.analytics.kraken.title;

import static java.nio.charset.StandardCharsets.US_ASCII;

import org.wikimedia.analytics.kraken.bytes.ByteSlice;
import org.wikimedia.analytics.kraken.request.JavaUrl;

/** What Kraken took a URL to ask for; the first that fits, in the order below. */
public enum KrakenType {
  BANNER,
  API,
  REGULAR,
  IMAGE,
  BLOG,
  OTHER,
  /** Not a URL. */
  NONE;

  private static final byte[] BANNER_LOADER = "BannerLoader".getBytes(US_ASCII);
  private static final byte[] API_PHP = "api.php".getBytes(US_ASCII);
  private static final byte[] WIKI_PATH = "/wiki/".getBytes(US_ASCII);
  private static final byte[] INDEX_PATH = "/w/index.php".getBytes(US_ASCII);
  private static final byte[] UPLOAD_HOST = "upload".getBytes(US_ASCII);
  private static final byte[] THUMB = "thumb".getBytes(US_ASCII);
  private static final byte[] FOUNDATION_HOST = "wikimediafoundation".getBytes(US_ASCII);
  private static final byte[] BLOG_PATH = "blog".getBytes(US_ASCII);

  public static KrakenType of(JavaUrl url) {
    if (!url.isValid()) {
      return NONE;
    }
    if (url.query().contains(BANNER_LOADER)) {
      return BANNER;
    }
    ByteSlice path = url.path();
    if (path.contains(API_PHP)) {
      return API;
    }
    if (path.contains(WIKI_PATH) || path.contains(INDEX_PATH)) {
      return REGULAR;
    }
    if (url.host().contains(UPLOAD_HOST) && path.contains(THUMB)) {
      return IMAGE;
    }
    return url.host().contains(FOUNDATION_HOST) && path.contains(BLOG_PATH) ? BLOG : OTHER;
  }
}
