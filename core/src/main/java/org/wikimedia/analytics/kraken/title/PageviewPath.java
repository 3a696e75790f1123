package org.wikimedia.analytics.kraken.title;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.wikimedia.analytics.kraken.bytes.ByteSlice;

/** A path with its runs of slashes made one, and where in it the refinery finds the title. */
final class PageviewPath {
  private static final byte[] SLASHES = bytes("//");
  private static final byte[] WIKI = bytes("/wiki/");
  private static final byte[] SCRIPTS = bytes("/w/");
  private static final byte[] VIEW = bytes("/view/");
  private static final byte[] INDEX_PATH = bytes("/w/index.php/");
  private static final byte[][] REST_PAGES = {
    bytes("/api/rest_v1/page/mobile-sections-lead/"),
    bytes("/api/rest_v1/page/mobile-sections/"),
    bytes("/api/rest_v1/page/mobile-html/")
  };

  private final ByteSlice path = new ByteSlice();
  private byte[] collapsed = new byte[1024];

  /** Takes the path of the next request; what is returned is reused. */
  ByteSlice read(ByteSlice logged) {
    if (logged.contains(SLASHES)) {
      collapse(logged);
    } else {
      path.set(logged);
    }
    return path;
  }

  /** True if the path is asked for a title before the query's {@code page} is. */
  boolean namesPage(boolean hasIndex) {
    boolean wiki = !hasIndex && (path.startsWith(WIKI) || path.contains(WIKI));
    return wiki || path.contains(INDEX_PATH) || restPage() > 0;
  }

  /** The part of the path that is the title, still encoded; empty if there is none. */
  void title(ByteSlice title) {
    title.set(path.array(), titleFrom(), path.to());
  }

  private int titleFrom() {
    if (path.startsWith(WIKI)) {
      return path.from() + WIKI.length;
    }
    int rest = restPage();
    if (rest > 0) {
      return path.from() + rest;
    }
    int wiki = path.indexOf(WIKI);
    if (wiki >= 0) {
      return wiki + WIKI.length;
    }
    int scripts = path.indexOf(SCRIPTS);
    if (scripts >= 0) {
      return scripts + SCRIPTS.length;
    }
    int last = path.lastIndexOf('/');
    if (path.startsWith(VIEW) && last >= path.from() + VIEW.length) {
      return last + 1;
    }
    return behindSecondSlash();
  }

  private int behindSecondSlash() {
    int first = path.indexOf('/');
    int second = first < 0 ? -1 : path.indexOf('/', first + 1);
    return second < 0 ? path.to() : second + 1;
  }

  /** Length of the prefix that makes this a page of the REST interface, else 0. */
  private int restPage() {
    for (byte[] prefix : REST_PAGES) {
      if (path.startsWith(prefix)) {
        return prefix.length;
      }
    }
    return 0;
  }

  private void collapse(ByteSlice logged) {
    if (collapsed.length < logged.length()) {
      collapsed = new byte[2 * logged.length()];
    }
    int out = 0;
    for (int i = 0; i < logged.length(); i++) {
      byte value = logged.at(i);
      if (value != '/' || out == 0 || collapsed[out - 1] != '/') {
        collapsed[out++] = value;
      }
    }
    path.set(collapsed, 0, out);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
