package org.wikimedia.analytics.kraken.request;

import java.util.Arrays;
import org.wikimedia.analytics.kraken.bytes.ByteSlice;

/**
 * One request line: a reusable view into the buffer it was read from, valid until the next line is
 * parsed into it. Every slice handed out is reused as well; copy what must live longer.
 *
 * <p>A URL is read in three ways, each worked out only when asked for: {@link #pieces()} as
 * webstatscollector did, {@link #url()} as host, path and query, {@link #javaUrl()} as Kraken did.
 */
public class Request {
  private static final int PIECES = 1;
  private static final int URL = 1 << 1;
  private static final int JAVA_URL = 1 << 2;
  private static final int JAVA_REFERER = 1 << 3;
  private static final int USER_AGENT = 1 << 4;
  private static final int SEQUENCE = 1 << 5;
  private static final int SIZE = 1 << 6;
  private static final int X_ANALYTICS = 1 << 7;
  private static final byte[] ENCODED_SPACE = {'%', '2', '0'};
  static final Field[] FIELDS = Field.values();
  private final ByteSlice[] slices = new ByteSlice[Field.COUNT];
  private final Size size = new Size();
  private final UrlPieces pieces = new UrlPieces();
  private final Url url = new Url();
  private final JavaUrl javaUrl = new JavaUrl();
  private final JavaUrl javaReferer = new JavaUrl();
  private final ByteSlice userAgent = new ByteSlice();
  private final ByteSlice httpStatus = new ByteSlice();
  private byte[] agentText = new byte[1024];

  private byte[] buffer = {};
  private ParseStatus parseStatus = ParseStatus.EMPTY_LINE;

  /** Field i of the line lies between two bounds, i and i + 1 places behind the first one. */
  private int[] bounds = {};

  private int firstBound;
  private int fields;
  private int lineEnd;
  private int hour = Hour.NONE;
  private boolean encodesAgentSpaces;
  private long sequence;
  private long generation;
  private long keyInitials;

  /** One bit for each part that was worked out for this line. */
  private int derived;

  public Request() {
    Arrays.setAll(slices, i -> new ByteSlice());
  }

  public ParseStatus parseStatus() {
    return parseStatus;
  }

  /** Event time in hours since the epoch ({@link Hour}). */
  public int hour() {
    return hour;
  }

  /** Changes with every line, so that what is derived from a request can tell when it is stale. */
  public long generation() {
    return generation;
  }

  public byte[] buffer() {
    return buffer;
  }

  /** Index of the field's first byte in {@link #buffer()}. */
  public int from(Field field) {
    int index = field.ordinal();
    return index < fields ? bounds[firstBound + index] + 1 : lineEnd;
  }

  /** Index behind the field's last byte in {@link #buffer()}. */
  public int to(Field field) {
    int index = field.ordinal();
    return index < fields - 1 ? bounds[firstBound + index + 1] : lineEnd;
  }

  /** The field's bytes as logged; empty when the line is too short to have it. */
  public ByteSlice get(Field field) {
    return slices[field.ordinal()].set(buffer(), from(field), to(field));
  }

  /** Whether {@code %20} in the agent stands for a space, as in all udp2log lines. */
  public boolean encodesAgentSpaces() {
    return encodesAgentSpaces;
  }

  /** The agent as the client sent it: udp2log wrote {@code %20} for its spaces. */
  public ByteSlice userAgent() {
    if (isNew(USER_AGENT)) {
      readUserAgent(get(Field.USER_AGENT));
    }
    return userAgent;
  }

  /** What stands behind the last slash of the status field; all of it when there is none. */
  public ByteSlice httpStatus() {
    ByteSlice status = get(Field.STATUS);
    int slash = status.lastIndexOf('/');
    return httpStatus.set(status.array(), slash < 0 ? status.from() : slash + 1, status.to());
  }

  /**
   * The sequence number as an unsigned count, or -1 when there is none ({@link SequenceNumber}).
   */
  public long sequence() {
    return SequenceNumber.read(buffer(), from(Field.SEQUENCE), to(Field.SEQUENCE));
  }

  /** Whether the size field is a number, perhaps with a sign. */
  public boolean hasSize() {
    return readSize().isNumber();
  }

  /** Whether a sign stands before the size. */
  public boolean hasSignedSize() {
    return readSize().isSigned();
  }

  /**
   * The size in bytes, an unsigned 64-bit number: a negative one wraps, a larger one is 2^64 - 1, 0
   * stands for no number.
   */
  public long size() {
    return readSize().value();
  }

  public UrlPieces pieces() {
    if (isNew(PIECES)) {
      pieces.read(buffer(), from(Field.URL), to(Field.URL));
    }
    return pieces;
  }

  public Url url() {
    if (isNew(URL)) {
      url.read(buffer(), from(Field.URL), to(Field.URL));
    }
    return url;
  }

  public JavaUrl javaUrl() {
    if (isNew(JAVA_URL)) {
      javaUrl.read(buffer(), from(Field.URL), to(Field.URL));
    }
    return javaUrl;
  }

  public JavaUrl javaReferer() {
    if (isNew(JAVA_REFERER)) {
      javaReferer.read(buffer(), from(Field.REFERER), to(Field.REFERER));
    }
    return javaReferer;
  }

  /** Which bytes the keys of X-Analytics begin with ({@link XAnalytics#initials}). */
  long keyInitials() {
    if (isNew(X_ANALYTICS)) {
      keyInitials = XAnalytics.initials(get(Field.X_ANALYTICS));
    }
    return keyInitials;
  }

  private Size readSize() {
    if (isNew(SIZE)) {
      size.read(buffer(), from(Field.SIZE), to(Field.SIZE));
    }
    return size;
  }

  private boolean isNew(int part) {
    boolean isNew = (derived & part) == 0;
    derived |= part;
    return isNew;
  }

  private void readUserAgent(ByteSlice logged) {
    if (!encodesAgentSpaces || !logged.contains(ENCODED_SPACE)) {
      userAgent.set(logged);
      return;
    }
    if (agentText.length < logged.length()) {
      agentText = new byte[2 * logged.length()];
    }
    int out = 0;
    for (int i = logged.from(); i < logged.to(); i++) {
      boolean space = logged.at(i - logged.from()) == '%' && logged.startsWith(ENCODED_SPACE, i);
      agentText[out++] = space ? (byte) ' ' : logged.array()[i];
      i += space ? ENCODED_SPACE.length - 1 : 0;
    }
    userAgent.set(agentText, 0, out);
  }

  int fieldCount() {
    return fields;
  }

  /**
   * Begins a line whose fields lie between bounds: the first of them is the index before the line,
   * each other one that of the separator behind a field. The last field ends where the line does.
   */
  void start(byte[] lineBuffer, int[] fieldBounds, int first, int fieldCount, int end) {
    point(lineBuffer, fieldBounds);
    firstBound = first;
    fields = fieldCount;
    lineEnd = end;
    hour = Hour.NONE;
    encodesAgentSpaces = true;
    generation++;
    derived = 0;
  }

  /** Looks at the same line, or what was rebuilt from it, with other bounds. */
  void refine(byte[] lineBuffer, int[] fieldBounds, int fieldCount, int end) {
    point(lineBuffer, fieldBounds);
    firstBound = 0;
    fields = fieldCount;
    lineEnd = end;
  }

  /** References that stay cost the collector no note ({@code ParseBenchmark}). */
  private void point(byte[] lineBuffer, int[] fieldBounds) {
    if (buffer != lineBuffer) {
      buffer = lineBuffer;
    }
    if (bounds != fieldBounds) {
      bounds = fieldBounds;
    }
  }

  void skipFirstField() {
    firstBound++;
    fields--;
  }

  /** Nothing in this line is encoded for the log. */
  void sentAsIs() {
    encodesAgentSpaces = false;
  }

  void hour(int eventHour) {
    hour = eventHour;
  }

  void parseStatus(ParseStatus status) {
    parseStatus = status;
  }
}
