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
public final class Request {
  private static final byte[] ENCODED_SPACE = {'%', '2', '0'};
  private static final int TRACKED = Field.COUNT + 1;

  private final int[] starts = new int[TRACKED + 1];
  private final int[] ends = new int[TRACKED + 1];
  private final ByteSlice[] slices = new ByteSlice[Field.COUNT];
  private final UrlPieces pieces = new UrlPieces();
  private final Url url = new Url();
  private final JavaUrl javaUrl = new JavaUrl();
  private final JavaUrl javaReferer = new JavaUrl();
  private final ByteSlice userAgent = new ByteSlice();
  private final ByteSlice httpStatus = new ByteSlice();
  private byte[] agentText = new byte[1024];

  private byte[] buffer = {};
  private ParseStatus parseStatus = ParseStatus.EMPTY_LINE;
  private int fields;
  private int firstField;
  private int hour = Hour.NONE;
  private boolean encodesAgentSpaces;
  private boolean hasPieces;
  private boolean hasUrl;
  private boolean hasJavaUrl;
  private boolean hasJavaReferer;
  private boolean hasUserAgent;
  private long generation;

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
    return starts[field.ordinal() + firstField];
  }

  /** Index behind the field's last byte in {@link #buffer()}. */
  public int to(Field field) {
    return ends[field.ordinal() + firstField];
  }

  /** The field's bytes as logged; empty when the line is too short to have it. */
  public ByteSlice get(Field field) {
    return slices[field.ordinal()].set(buffer, from(field), to(field));
  }

  /** The agent as the client sent it: udp2log wrote {@code %20} for its spaces. */
  public ByteSlice userAgent() {
    if (!hasUserAgent) {
      hasUserAgent = true;
      readUserAgent(get(Field.USER_AGENT));
    }
    return userAgent;
  }

  /** What stands behind the last slash of the status field; all of it when there is none. */
  public ByteSlice httpStatus() {
    ByteSlice status = get(Field.STATUS);
    int slash = status.lastIndexOf('/');
    return httpStatus.set(buffer, slash < 0 ? status.from() : slash + 1, status.to());
  }

  /**
   * The sequence number as an unsigned count, or -1 when there is none ({@link SequenceNumber}).
   */
  public long sequence() {
    return SequenceNumber.read(buffer, from(Field.SEQUENCE), to(Field.SEQUENCE));
  }

  /** Whether the size field is a number, perhaps with a sign. */
  public boolean hasSize() {
    return Size.isNumber(buffer, from(Field.SIZE), to(Field.SIZE));
  }

  /** Whether a sign stands before the size. */
  public boolean hasSignedSize() {
    return Size.hasSign(buffer, from(Field.SIZE), to(Field.SIZE));
  }

  /**
   * The size in bytes, an unsigned 64-bit number: a negative one wraps, a larger one is 2^64 - 1, 0
   * stands for no number.
   */
  public long size() {
    return Size.read(buffer, from(Field.SIZE), to(Field.SIZE));
  }

  public UrlPieces pieces() {
    if (!hasPieces) {
      hasPieces = true;
      pieces.read(buffer, from(Field.URL), to(Field.URL));
    }
    return pieces;
  }

  public Url url() {
    if (!hasUrl) {
      hasUrl = true;
      url.read(buffer, from(Field.URL), to(Field.URL));
    }
    return url;
  }

  public JavaUrl javaUrl() {
    if (!hasJavaUrl) {
      hasJavaUrl = true;
      javaUrl.read(buffer, from(Field.URL), to(Field.URL));
    }
    return javaUrl;
  }

  public JavaUrl javaReferer() {
    if (!hasJavaReferer) {
      hasJavaReferer = true;
      javaReferer.read(buffer, from(Field.REFERER), to(Field.REFERER));
    }
    return javaReferer;
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
      agentText[out++] = space ? (byte) ' ' : buffer[i];
      i += space ? ENCODED_SPACE.length - 1 : 0;
    }
    userAgent.set(agentText, 0, out);
  }

  int fieldCount() {
    return fields;
  }

  /** Begins a line in {@code lineBuffer}. */
  void start(byte[] lineBuffer, int from) {
    buffer = lineBuffer;
    starts[0] = from;
    fields = 0;
    firstField = 0;
    hour = Hour.NONE;
    encodesAgentSpaces = true;
    generation++;
    hasPieces = false;
    hasUrl = false;
    hasJavaUrl = false;
    hasJavaReferer = false;
    hasUserAgent = false;
  }

  /**
   * Takes the ends of fields from the list of separators, from its {@code first} on up to the line
   * feed; returns the index behind that.
   */
  int split(int[] separators, int first) {
    int index = first;
    int count = 0;
    while (buffer[separators[index]] == '\t') {
      if (count < TRACKED) {
        ends[count] = separators[index];
        starts[count + 1] = separators[index] + 1;
      }
      count++;
      index++;
    }
    fields = count + 1;
    return index + 1;
  }

  /** Gives the last field its end, and the fields that the line lacks an empty range there. */
  void finishLine(int lineEnd) {
    if (fields <= TRACKED) {
      ends[fields - 1] = lineEnd;
      for (int i = fields; i <= TRACKED; i++) {
        starts[i] = lineEnd;
        ends[i] = lineEnd;
      }
    }
  }

  /** Splits again, at every space; a field 11 ending in {@code ;} takes in the one behind it. */
  void splitAtSpaces(byte[] line, int from, int lineEnd) {
    starts[0] = from;
    int count = 0;
    for (int i = from; i < lineEnd; i++) {
      if (line[i] != ' ' || endsInParameter(line, count, i)) {
        continue;
      }
      if (count < TRACKED) {
        ends[count] = i;
        starts[count + 1] = i + 1;
      }
      count++;
    }
    fields = count + 1;
    finishLine(lineEnd);
  }

  private boolean endsInParameter(byte[] line, int field, int at) {
    return field == Field.CONTENT_TYPE.ordinal() && at > starts[field] && line[at - 1] == ';';
  }

  void skipFirstField() {
    firstField = 1;
    fields--;
  }

  /** Points the fields into a rebuilt line; nothing in it is encoded for the log. */
  void rebuilt(byte[] rebuiltBuffer, int[] fieldStarts, int[] fieldEnds) {
    buffer = rebuiltBuffer;
    System.arraycopy(fieldStarts, 0, starts, 0, Field.COUNT);
    System.arraycopy(fieldEnds, 0, ends, 0, Field.COUNT);
    fields = Field.COUNT;
    encodesAgentSpaces = false;
  }

  void hour(int eventHour) {
    hour = eventHour;
  }

  void parseStatus(ParseStatus status) {
    parseStatus = status;
  }
}
