package org.wikimedia.analytics.kraken.request;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.wikimedia.analytics.kraken.bytes.ByteSlice;
import org.wikimedia.analytics.kraken.bytes.Swar;

/**
 * Fills a {@link Request} out of single values, as the columns of a table have them. It means what
 * a parsed line with these values means. Values are copied when they are set; one that is null or
 * was not set is what a webrequest object without it has: a dash, or 0 for the numbers.
 *
 * <p>Nothing is allocated for a row once the longest one was seen, but for a String beyond ASCII.
 * One instance serves one thread.
 */
public final class RequestFields {
  private static final int NOT_SET = -1;

  /** What stands for a field without a value. */
  private static final byte[] ABSENT = absent();

  private final Request request = new Request();
  private final TimeParser time = new TimeParser();
  private final int[] valueFrom = new int[Field.COUNT];
  private final int[] valueTo = new int[Field.COUNT];
  private final int[] bounds = new int[Field.COUNT + 1];
  private byte[] values = new byte[1024];
  private byte[] text = new byte[1024];
  private int used;
  private int hour = Hour.NONE;
  private boolean encodesAgentSpaces;

  public RequestFields() {
    clear();
  }

  /**
   * Whether {@code %20} in agents stands for a space, as in udp2log lines; false at first, as in
   * webrequest objects. Stays what it is when the values are cleared.
   */
  public RequestFields encodesAgentSpaces(boolean encodes) {
    encodesAgentSpaces = encodes;
    return this;
  }

  /** Forgets all values. The request handed out last stays as it is. */
  public RequestFields clear() {
    Arrays.fill(valueFrom, NOT_SET);
    used = 0;
    hour = Hour.NONE;
    return this;
  }

  /** Sets a field as a line has it; a text that is null takes its value away. */
  public RequestFields set(Field field, String value) {
    if (value == null) {
      return unset(field);
    }
    start(field);
    append(value);
    return end(field);
  }

  public RequestFields set(Field field, byte[] value, int from, int to) {
    start(field);
    append(value, from, to);
    return end(field);
  }

  public RequestFields set(Field field, ByteSlice value) {
    return value == null ? unset(field) : set(field, value.array(), value.from(), value.to());
  }

  /** Sets the status; one without a cache status gets a dash and a slash before it, as in logs. */
  public RequestFields httpStatus(String status) {
    if (status == null) {
      return unset(Field.STATUS);
    }
    start(Field.STATUS);
    append(status.indexOf('/') < 0 ? "-/" : "");
    append(status);
    return end(Field.STATUS);
  }

  public RequestFields httpStatus(ByteSlice status) {
    if (status == null) {
      return unset(Field.STATUS);
    }
    start(Field.STATUS);
    append(status.indexOf('/') < 0 ? "-/" : "");
    append(status);
    return end(Field.STATUS);
  }

  /**
   * Sets the status as webrequests have it, in two parts; a cache status that is null is a dash.
   */
  public RequestFields status(String cacheStatus, String httpStatus) {
    start(Field.STATUS);
    append(cacheStatus == null ? "-" : cacheStatus);
    append("/");
    append(httpStatus == null ? "-" : httpStatus);
    return end(Field.STATUS);
  }

  /**
   * Sets the URL by its parts; a part that is null is empty, a query may lack its {@code ?}. The
   * scheme is {@code http}, as it is in all webrequests.
   */
  public RequestFields url(String host, String path, String query) {
    startUrl();
    append(host);
    append(path);
    boolean lacksMark = query != null && !query.isEmpty() && query.charAt(0) != '?';
    append(lacksMark ? "?" : "");
    append(query);
    return end(Field.URL);
  }

  public RequestFields url(ByteSlice host, ByteSlice path, ByteSlice query) {
    startUrl();
    append(host);
    append(path);
    boolean lacksMark = query != null && !query.isEmpty() && query.at(0) != '?';
    append(lacksMark ? "?" : "");
    append(query);
    return end(Field.URL);
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
   * The request with these values, valid until this is called again. It is always {@link
   * ParseStatus#PARSED}; its hour is {@link Hour#NONE} when no time was set, or none that can be
   * read.
   */
  public Request request() {
    join();
    request.start(text, bounds, 0, Field.COUNT, bounds[Field.COUNT]);
    if (!encodesAgentSpaces) {
      request.sentAsIs();
    }
    boolean hasTime = hour == Hour.NONE && valueFrom[Field.TIME.ordinal()] != NOT_SET;
    request.hour(
        hasTime ? time.hour(text, request.from(Field.TIME), request.to(Field.TIME)) : hour);
    request.parseStatus(ParseStatus.PARSED);
    return request;
  }

  /** Writes the values one behind the other, with separators. */
  private void join() {
    int longest = used + 2 * Field.COUNT + Swar.SLACK;
    if (text.length < longest) {
      text = Arrays.copyOf(text, 2 * longest);
    }
    byte[] joined = text;
    int at = 0;
    bounds[0] = NOT_SET;
    for (int i = 0; i < Field.COUNT; i++) {
      int from = valueFrom[i];
      if (from == NOT_SET) {
        joined[at++] = ABSENT[i];
      } else {
        int length = valueTo[i] - from;
        System.arraycopy(values, from, joined, at, length);
        at += length;
      }
      bounds[i + 1] = at;
      joined[at++] = '\t';
    }
  }

  private static byte[] absent() {
    byte[] absent = new byte[Field.COUNT];
    Arrays.fill(absent, (byte) '-');
    for (Field number : List.of(Field.SEQUENCE, Field.SERVICE_TIME, Field.SIZE)) {
      absent[number.ordinal()] = '0';
    }
    return absent;
  }

  private RequestFields unset(Field field) {
    valueFrom[field.ordinal()] = NOT_SET;
    return this;
  }

  private void startUrl() {
    start(Field.URL);
    append("http://");
  }

  private void start(Field field) {
    valueFrom[field.ordinal()] = used;
  }

  private RequestFields end(Field field) {
    valueTo[field.ordinal()] = used;
    return this;
  }

  private void append(ByteSlice value) {
    if (value != null) {
      append(value.array(), value.from(), value.to());
    }
  }

  private void append(byte[] value, int from, int to) {
    room(to - from);
    System.arraycopy(value, from, values, used, to - from);
    used += to - from;
  }

  /** Appends UTF-8, without an object as long as all is ASCII. */
  private void append(String value) {
    int length = value == null ? 0 : value.length();
    room(length);
    for (int i = 0; i < length; i++) {
      char character = value.charAt(i);
      if (character >= 0x80) {
        byte[] rest = value.substring(i).getBytes(UTF_8);
        append(rest, 0, rest.length);
        return;
      }
      values[used++] = (byte) character;
    }
  }

  private void room(int bytes) {
    if (values.length < used + bytes) {
      values = Arrays.copyOf(values, 2 * (used + bytes));
    }
  }
}
