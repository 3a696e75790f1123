package org.wikimedia.analytics.kraken.title;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.wikimedia.analytics.kraken.bytes.ByteSlice;
import org.wikimedia.analytics.kraken.bytes.PercentDecoder;
import org.wikimedia.analytics.kraken.request.Request;
import org.wikimedia.analytics.kraken.request.Url;

/**
 * The title as the refinery reads it: a query parameter or the end of the path, percent-decoded,
 * spaces made underscores; {@code -} where there is none or it cannot be one. A page without a
 * title is still a page.
 */
public final class PageviewTitle implements TitleScheme {
  private static final int LONGEST = 512;
  private static final int LONGEST_ENCODED = 3 * LONGEST;

  private static final byte[] NONE = {'-'};
  private static final byte[] TITLE = bytes("title=");
  private static final byte[] PAGE = bytes("page=");
  private static final byte[] INDEX = bytes("index.");
  private static final boolean[] REFUSED = refusedBytes();

  private final PageviewPath path = new PageviewPath();
  private final ByteSlice encoded = new ByteSlice();
  private final byte[] decoded = new byte[LONGEST_ENCODED];

  @Override
  public void read(Request request, ByteSlice title) {
    Url url = request.url();
    if (parameter(url.query(), TITLE)) {
      decodeParameter(title);
      return;
    }
    boolean index = path.read(url.path()).contains(INDEX);
    if (path.namesPage(index)) {
      decodePath(title);
    } else if (parameter(url.query(), PAGE)) {
      decodeParameter(title);
    } else if (index) {
      title.set(NONE);
    } else {
      decodePath(title);
    }
  }

  /** Finds the first parameter that begins so and has a value. */
  private boolean parameter(ByteSlice query, byte[] name) {
    int at = query.isEmpty() ? query.to() : query.from() + 1;
    while (at < query.to()) {
      int next = query.indexOf('&', at);
      int end = next < 0 ? query.to() : next;
      if (end - at > name.length && query.startsWith(name, at)) {
        encoded.set(query.array(), at + name.length, end);
        return true;
      }
      at = end + 1;
    }
    return false;
  }

  /** In a query, a plus is a space as well; a decoded one is a plus. */
  private void decodeParameter(ByteSlice title) {
    int length = encoded.length();
    if (length > LONGEST_ENCODED) {
      title.set(NONE);
      return;
    }
    for (int i = 0; i < length; i++) {
      byte value = encoded.at(i);
      decoded[i] = value == '+' ? (byte) '_' : value;
    }
    clean(title, PercentDecoder.decode(decoded, 0, length, decoded, 0));
  }

  private void decodePath(ByteSlice title) {
    path.title(encoded);
    if (encoded.length() > LONGEST_ENCODED) {
      title.set(NONE);
      return;
    }
    clean(title, PercentDecoder.decode(encoded.array(), encoded.from(), encoded.to(), decoded, 0));
  }

  private void clean(ByteSlice title, int length) {
    if (length == 0 || length > LONGEST) {
      title.set(NONE);
      return;
    }
    for (int i = 0; i < length; i++) {
      if (REFUSED[decoded[i] & 0xff]) {
        title.set(NONE);
        return;
      }
      if (decoded[i] == ' ') {
        decoded[i] = '_';
      }
    }
    title.set(decoded, 0, length);
  }

  /** Bytes that no title of MediaWiki holds. */
  private static boolean[] refusedBytes() {
    boolean[] refused = new boolean[256];
    for (int control = 0; control < ' '; control++) {
      refused[control] = true;
    }
    refused[0x7f] = true;
    for (byte value : bytes("#<>[]{}|")) {
      refused[value] = true;
    }
    return refused;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
