package org.wikimedia.analytics.kraken.request;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Map;
import org.wikimedia.analytics.kraken.bytes.ByteSlice;

/**
 * Fills a {@link Request} out of single values, as the columns of a table have them. It means what
 * a parsed line with these values means. One that is null or was not set is what a webrequest
 * object without it has: a dash, or 0 for the numbers.
 *
 * <p>Texts are copied when they are set. Bytes are not: they must stay as they are while the
 * request is used. Nothing is allocated for a row once the longest one was seen, but for a String
 * beyond ASCII. One instance serves one thread.
 */
public final class RequestFields {
  private final GivenRequest request = new GivenRequest();
  private final TimeParser time = new TimeParser();
  private final ByteSlice host = new ByteSlice();
  private final ByteSlice path = new ByteSlice();
  private final ByteSlice query = new ByteSlice();
  private final ByteSlice text = new ByteSlice();
  private byte[] texts = new byte[1024];
  private int used;
  private int hour = Hour.NONE;
  private boolean encodesAgentSpaces;

  /**
   * Whether {@code %20} in agents stands for a space, as in udp2log lines; false at first, as in
   * webrequest objects. Stays what it is when the values are cleared.
   */
  public RequestFields encodesAgentSpaces(boolean encodes) {
    encodesAgentSpaces = encodes;
    return this;
  }

  /** Forgets all values. */
  public RequestFields clear() {
    request.forget();
    used = 0;
    hour = Hour.NONE;
    return this;
  }

  /** Sets a field as a line has it; a text that is null takes its value away. */
  public RequestFields set(Field field, String value) {
    return set(field, copy(value, text));
  }

  public RequestFields set(Field field, byte[] value, int from, int to) {
    request.give(field, value, from, to);
    return this;
  }

  public RequestFields set(Field field, ByteSlice value) {
    if (value == null) {
      request.forget(field);
    } else {
      request.give(field, value.array(), value.from(), value.to());
    }
    return this;
  }

  /** Sets the status; one without a cache status gets a dash and a slash before it, as in logs. */
  public RequestFields httpStatus(String status) {
    return httpStatus(copy(status, text));
  }

  public RequestFields httpStatus(ByteSlice status) {
    if (status != null && status.indexOf('/') < 0) {
      request.giveBareStatus(status);
      return this;
    }
    return set(Field.STATUS, status);
  }

  /**
   * Sets the status as webrequests have it, in two parts; a cache status that is null is a dash.
   */
  public RequestFields status(String cacheStatus, String httpStatus) {
    int from = used;
    copy(cacheStatus == null ? "-" : cacheStatus);
    copy("/");
    copy(httpStatus == null ? "-" : httpStatus);
    return set(Field.STATUS, texts, from, used);
  }

  /**
   * Sets the URL by its parts; a part that is null is empty, a query may lack its {@code ?}. The
   * scheme is {@code http}, as it is in all webrequests.
   */
  public RequestFields url(String host, String path, String query) {
    return url(copy(host, this.host), copy(path, this.path), copy(query, this.query));
  }

  public RequestFields url(ByteSlice host, ByteSlice path, ByteSlice query) {
    request.giveUrl(host, path, query);
    return this;
  }

  /** Sets X-Analytics by its pairs ({@link XAnalyticsMap#text}). */
  public RequestFields xAnalytics(Map<String, String> pairs) {
    return set(Field.X_ANALYTICS, pairs == null ? null : XAnalyticsMap.text(pairs));
  }

  /** Sets the event hour where no time as in logs is at hand. */
  public RequestFields hour(int eventHour) {
    hour = eventHour;
    return this;
  }

  /**
   * The request with these values, valid until one is set or cleared. It is always {@link
   * ParseStatus#PARSED}; its hour is {@link Hour#NONE} when no time was set, or none that can be
   * read.
   */
  public Request request() {
    request.begin();
    if (!encodesAgentSpaces) {
      request.sentAsIs();
    }
    request.hour(hour == Hour.NONE && request.isGiven(Field.TIME) ? hourOfTime() : hour);
    request.parseStatus(ParseStatus.PARSED);
    return request;
  }

  private int hourOfTime() {
    ByteSlice logged = request.get(Field.TIME);
    return time.hour(logged.array(), logged.from(), logged.to());
  }

  /** Points a slice at a copy of a text; null for none. */
  private ByteSlice copy(String value, ByteSlice slice) {
    if (value == null) {
      return null;
    }
    int from = used;
    copy(value);
    return slice.set(texts, from, used);
  }

  /**
   * Copies UTF-8, without an object as long as all is ASCII. What was copied before stays where it
   * is when there is no more room.
   */
  private void copy(String value) {
    room(value.length());
    for (int i = 0; i < value.length(); i++) {
      char character = value.charAt(i);
      if (character >= 0x80) {
        byte[] rest = value.substring(i).getBytes(UTF_8);
        room(rest.length);
        System.arraycopy(rest, 0, texts, used, rest.length);
        used += rest.length;
        return;
      }
      texts[used++] = (byte) character;
    }
  }

  private void room(int bytes) {
    if (texts.length < used + bytes) {
      texts = Arrays.copyOf(texts, 2 * (used + bytes));
    }
  }
}
