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
  private static final byte[] WRITTEN = writtenBytes();

  private final PageviewPath path = new PageviewPath();
  private final ByteSlice encoded = new ByteSlice();
  private final byte[] decoded = new byte[LONGEST_ENCODED];

  @Override
  public void read(Request request, ByteSlice title) {
    Url url = request.url();
    if (parameter(url.query(), TITLE)) {
      decode(title, '_');
      return;
    }
    boolean index = path.read(url.path()).contains(INDEX);
    if (path.namesPage(index)) {
      path.title(encoded);
      decode(title, '+');
    } else if (parameter(url.query(), PAGE)) {
      decode(title, '_');
    } else if (index) {
      title.set(NONE);
    } else {
      path.title(encoded);
      decode(title, '+');
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

  /**
   * Decodes and checks in one pass.
   *
   * @param plus what a plus that was not encoded stands for: in a query, a space
   */
  private void decode(ByteSlice title, char plus) {
    int length = encoded.length() > LONGEST_ENCODED ? 0 : decodedLength(encoded, plus);
    if (length == 0 || length > LONGEST) {
      title.set(NONE);
    } else {
      title.set(decoded, 0, length);
    }
  }

  /** Returns the length of the decoded title, 0 for one with a byte that no title holds. */
  private int decodedLength(ByteSlice text, char plus) {
    byte[] array = text.array();
    int to = text.to();
    int out = 0;
    for (int i = text.from(); i < to; i++) {
      int value = array[i];
      if (value == '%' && i + 2 < to) {
        int pair = PercentDecoder.hexPair(array[i + 1], array[i + 2]);
        i += pair < 0 ? 0 : 2;
        value = pair < 0 ? value : pair;
      } else if (value == '+') {
        value = plus;
      }
      byte written = WRITTEN[value & 0xff];
      if (written == 0) {
        return 0;
      }
      decoded[out++] = written;
    }
    return out;
  }

  /** What each byte is written as in a title; 0 for those that no title of MediaWiki holds. */
  private static byte[] writtenBytes() {
    byte[] written = new byte[256];
    for (int value = ' '; value < written.length; value++) {
      written[value] = (byte) value;
    }
    written[' '] = '_';
    written[0x7f] = 0;
    for (byte value : bytes("#<>[]{}|")) {
      written[value] = 0;
    }
    return written;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
