package org.wikimedia.analytics.kraken.title;

import static java.nio.charset.StandardCharsets.US_ASCII;

import org.wikimedia.analytics.kraken.bytes.ByteSlice;
import org.wikimedia.analytics.kraken.request.JavaUrl;
import org.wikimedia.analytics.kraken.request.Request;

/**
 * The title as Kraken's canonical definition read it: the path without every {@code /wiki/}; else,
 * for {@code index.php}, the decoded parameter {@code title}, or the text {@code key.not.found};
 * for {@code api.php} the decoded parameter {@code page} or {@code titles}, unless its path holds
 * one of the other two. Keeps what it decoded until the next title is read.
 */
public final class KrakenTitle implements TitleScheme {
  private static final byte[] WIKI_PATH = "/wiki/".getBytes(US_ASCII);
  private static final byte[] INDEX_PHP = "index.php".getBytes(US_ASCII);
  private static final byte[] KEY_NOT_FOUND = "key.not.found".getBytes(US_ASCII);

  private final FormParameter indexTitle = new FormParameter("title".getBytes(US_ASCII));
  private final FormParameter apiPage =
      new FormParameter("page".getBytes(US_ASCII), "titles".getBytes(US_ASCII));
  private byte[] joined = new byte[1024];

  @Override
  public void read(Request request, ByteSlice title) {
    read(request.javaUrl(), title);
  }

  /** False, and an empty title, if the URL has none. */
  public boolean read(JavaUrl url, ByteSlice title) {
    title.clear();
    KrakenType type = KrakenType.of(url);
    if (type != KrakenType.API && type != KrakenType.REGULAR) {
      return false;
    }
    if (url.path().contains(WIKI_PATH)) {
      readPath(url.path(), title);
      return true;
    }
    if (url.hasQuery() && url.path().contains(INDEX_PHP)) {
      readIndex(url, title);
      return true;
    }
    return type == KrakenType.API && readApi(url, title);
  }

  private void readIndex(JavaUrl url, ByteSlice title) {
    if (find(indexTitle, url)) {
      title.set(indexTitle.value());
    } else {
      title.set(KEY_NOT_FOUND);
    }
  }

  private boolean readApi(JavaUrl url, ByteSlice title) {
    if (!find(apiPage, url)) {
      return false;
    }
    title.set(apiPage.value());
    for (int i = title.from(); i < title.to(); i++) {
      if (title.array()[i] == ' ') {
        title.array()[i] = '_';
      }
    }
    return true;
  }

  private static boolean find(FormParameter parameter, JavaUrl url) {
    return JavaUri.accepts(url) && parameter.find(url.query());
  }

  private void readPath(ByteSlice path, ByteSlice title) {
    int from = path.from();
    if (path.startsWith(WIKI_PATH)) {
      from += WIKI_PATH.length;
    }
    title.set(path.array(), from, path.to());
    if (title.contains(WIKI_PATH)) {
      joinAround(title);
    }
  }

  /** Takes every {@code /wiki/} out. */
  private void joinAround(ByteSlice title) {
    if (joined.length < title.length()) {
      joined = new byte[2 * title.length()];
    }
    int out = 0;
    for (int i = title.from(); i < title.to(); i++) {
      if (title.startsWith(WIKI_PATH, i)) {
        i += WIKI_PATH.length - 1;
      } else {
        joined[out++] = title.array()[i];
      }
    }
    title.set(joined, 0, out);
  }
}
