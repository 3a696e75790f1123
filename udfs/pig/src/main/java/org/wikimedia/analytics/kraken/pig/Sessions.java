package org.wikimedia.analytics.kraken.pig;

import java.io.IOException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import org.apache.pig.data.BagFactory;
import org.apache.pig.data.DataBag;
import org.apache.pig.data.Tuple;
import org.apache.pig.data.TupleFactory;

/**
 * {@code Sessions(views)}: the sessions of one visitor, whose views {@code (seconds, is_special,
 * url, referer)} are a bag in the order of their time. A pause of 30 minutes, or of as many as
 * {@code DEFINE} says, begins a new session.
 */
public final class Sessions extends Question<DataBag> {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

  private final long pause;

  /** One session while its views pass. */
  private static final class Session {
    private final long start;
    private final Object entryUrl;
    private final Object entryReferer;
    private long end;
    private long pageviews;
    private long specialPageviews;
    private Object exitUrl;

    private Session(long start, Tuple first) throws IOException {
      this.start = start;
      entryUrl = first.get(2);
      entryReferer = first.get(3);
    }

    private void add(long seconds, Tuple view) throws IOException {
      end = seconds;
      pageviews++;
      specialPageviews += Boolean.TRUE.equals(view.get(1)) ? 1 : 0;
      exitUrl = view.get(2);
    }

    private Tuple row() {
      return TupleFactory.getInstance()
          .newTuple(
              Arrays.asList(
                  time(start),
                  time(end),
                  pageviews,
                  specialPageviews,
                  entryUrl,
                  entryReferer,
                  exitUrl));
    }

    private static String time(long seconds) {
      return LocalDateTime.ofEpochSecond(seconds, 0, ZoneOffset.UTC).format(TIME);
    }
  }

  public Sessions() {
    this("30");
  }

  public Sessions(String minutes) {
    super(
        "sessions:bag{session:tuple(session_start:chararray,session_end:chararray,pageviews:long,"
            + "special_pageviews:long,entry_url:bytearray,entry_referer:bytearray,"
            + "exit_url:bytearray)}",
        1,
        1);
    if (!minutes.matches("[1-9][0-9]{0,5}")) {
      throw new IllegalArgumentException("'" + minutes + "' is no number of minutes");
    }
    pause = 60 * Long.parseLong(minutes);
  }

  @Override
  protected void prepare() {}

  @Override
  protected DataBag answer(Tuple arguments) throws IOException {
    DataBag sessions = BagFactory.getInstance().newDefaultBag();
    Session session = null;
    for (Tuple view : (DataBag) arguments.get(0)) {
      long seconds = ((Number) view.get(0)).longValue();
      if (session == null || seconds - session.end >= pause) {
        if (session != null) {
          sessions.add(session.row());
        }
        session = new Session(seconds, view);
      }
      session.add(seconds, view);
    }
    if (session != null) {
      sessions.add(session.row());
    }
    return sessions;
  }
}
