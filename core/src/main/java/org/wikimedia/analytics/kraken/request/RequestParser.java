package org.wikimedia.analytics.kraken.request;

import java.util.Arrays;
import org.wikimedia.analytics.kraken.bytes.Swar;

/**
 * Reads request log lines out of a buffer into a reused {@link Request}: fields are found, not
 * copied, and nothing is allocated per line. One parser serves one thread.
 *
 * <p>The separators of many lines are found first, all at once ({@link SeparatorIndex}); a line
 * then only takes its own out of the list. Lines of other formats cost a second pass.
 */
public final class RequestParser {
  /** A longer line, its line end not counted, is malformed. */
  public static final int LONGEST_LINE = 64 * 1024;

  private static final byte TAB = '\t';
  private static final byte LF = '\n';

  private final LogFormat format;
  private final TimeParser time = new TimeParser();
  private final JsonLine json = new JsonLine();
  private final SpaceLine spaces = new SpaceLine();
  private final SeparatorIndex separators = new SeparatorIndex();
  private byte[] copy = new byte[256];
  private byte[] buffer = {};
  private int lineFrom;
  private int lineFeed;
  private int nextFrom;
  private int end;
  private int place;

  public RequestParser(LogFormat format) {
    this.format = format;
  }

  /**
   * Begins with the lines in {@code [from, limit)}, which {@link #next} reads one by one. The
   * buffer must not change until they are read.
   *
   * @param limit the byte before it must be a line feed, and {@link Swar#SLACK} more bytes must
   *     exist behind it in the buffer
   */
  public void start(byte[] lines, int from, int limit) {
    boolean whole = from == limit || (limit > from && lines[limit - 1] == LF);
    if (from < 0 || !whole || lines.length - Swar.SLACK < limit) {
      throw new IllegalArgumentException(
          "not whole lines: " + from + " to " + limit + " of " + lines.length + " bytes");
    }
    buffer = lines;
    lineFrom = from;
    nextFrom = from;
    end = limit;
    place = 0;
    separators.build(lines, from, limit);
  }

  /**
   * Reads the next line; false if there is none. What became of it stands in {@link
   * Request#parseStatus()}.
   */
  public boolean next(Request request) {
    if (nextFrom == end) {
      return false;
    }
    int[] places = separators.places();
    int first = place;
    lineFrom = nextFrom;
    do {
      place++;
    } while (buffer[places[place]] == TAB);
    int last = buffer[places[place]] == LF ? place : dropControls(places);
    lineFeed = places[place];
    nextFrom = lineFeed + 1;
    int lineEnd = lineFeed > lineFrom && buffer[lineFeed - 1] == '\r' ? lineFeed - 1 : lineFeed;
    request.start(buffer, places, first, last - first, lineEnd);
    request.parseStatus(judge(lineEnd, request));
    return true;
  }

  /**
   * Closes the gaps that control bytes leave in the line's separators; returns the last's index.
   */
  private int dropControls(int[] places) {
    int kept = place;
    while (buffer[places[place]] != LF) {
      if (buffer[places[place]] == TAB) {
        places[kept++] = places[place];
      }
      place++;
    }
    places[kept] = places[place];
    return kept;
  }

  /** Where the line read last begins in the buffer. */
  public int lineFrom() {
    return lineFrom;
  }

  /** Where the line feed of the line read last is. */
  public int lineTo() {
    return lineFeed;
  }

  /** Reads one line given without its line end: for one line at a time, as queries have them. */
  public ParseStatus parse(byte[] line, Request request) {
    if (copy.length < line.length + 1 + Swar.SLACK) {
      copy = new byte[2 * line.length + 1 + Swar.SLACK];
    }
    System.arraycopy(line, 0, copy, 0, line.length);
    copy[line.length] = LF;
    start(copy, 0, line.length + 1);
    next(request);
    if (nextFrom != end) {
      throw new IllegalArgumentException("more than one line");
    }
    return request.parseStatus();
  }

  private ParseStatus judge(int lineEnd, Request request) {
    if (lineEnd == lineFrom) {
      return ParseStatus.EMPTY_LINE;
    }
    if (lineEnd - lineFrom > LONGEST_LINE) {
      return ParseStatus.LONG_LINE;
    }
    return switch (formatOf(request)) {
      case JSON -> judgeJson(lineEnd, request);
      case SPACE -> {
        spaces.split(buffer, lineFrom, lineEnd, request);
        yield judgeFields(request);
      }
      case KRAKEN -> {
        request.skipFirstField();
        yield judgeFields(request);
      }
      default -> judgeFields(request);
    };
  }

  private LogFormat formatOf(Request request) {
    if (format != LogFormat.AUTO) {
      return format;
    }
    if (buffer[lineFrom] == '{') {
      return LogFormat.JSON;
    }
    if (request.fieldCount() == 1) {
      return LogFormat.SPACE;
    }
    return isKrakenCopy(request) ? LogFormat.KRAKEN : LogFormat.TAB;
  }

  /** All digits first, and the time one field later than it should be. */
  private boolean isKrakenCopy(Request request) {
    int to = request.to(Field.HOST);
    for (int i = lineFrom; i < to; i++) {
      if (buffer[i] < '0' || buffer[i] > '9') {
        return false;
      }
    }
    return lineFrom < to
        && hour(request, Field.TIME) == Hour.NONE
        && hour(request, Field.SERVICE_TIME) != Hour.NONE;
  }

  private ParseStatus judgeFields(Request request) {
    if (request.fieldCount() < Field.REQUIRED) {
      return ParseStatus.FEW_FIELDS;
    }
    int hour = hour(request, Field.TIME);
    request.hour(hour);
    return hour == Hour.NONE ? ParseStatus.BAD_TIME : ParseStatus.PARSED;
  }

  private ParseStatus judgeJson(int lineEnd, Request request) {
    ParseStatus status = json.read(buffer, lineFrom, lineEnd);
    if (status != ParseStatus.PARSED) {
      return status;
    }
    json.fill(request);
    return judgeFields(request);
  }

  private int hour(Request request, Field field) {
    return time.hour(request.buffer(), request.from(field), request.to(field));
  }

  /** A buffer that holds {@code lines} as {@link #parse} wants them. */
  public static byte[] buffer(byte[] lines) {
    boolean whole = lines.length == 0 || lines[lines.length - 1] == LF;
    byte[] buffer = Arrays.copyOf(lines, lines.length + (whole ? 0 : 1) + Swar.SLACK);
    if (!whole) {
      buffer[lines.length] = LF;
    }
    return buffer;
  }
}
