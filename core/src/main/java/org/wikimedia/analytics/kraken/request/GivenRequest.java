package org.wikimedia.analytics.kraken.request;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.wikimedia.analytics.kraken.bytes.ByteSlice;
import org.wikimedia.analytics.kraken.bytes.Swar;

/**
 * A request whose fields were given one by one. It shows the very bytes it was given; only who asks
 * for a field that lies in parts, or across fields, makes it write a line ({@code
 * benchmarks/queries --only functions}).
 */
final class GivenRequest extends Request {
  private static final Set<Field> NUMBERS =
      EnumSet.of(Field.SEQUENCE, Field.SERVICE_TIME, Field.SIZE);
  private static final byte[] SCHEME = "http://".getBytes(US_ASCII);
  private static final byte[] NO_CACHE_STATUS = "-/".getBytes(US_ASCII);

  private final ByteSlice[] values = new ByteSlice[Field.COUNT];
  private final ByteSlice[] given = new ByteSlice[Field.COUNT];
  private final ByteSlice[] absent = new ByteSlice[Field.COUNT];
  private final ByteSlice host = new ByteSlice();
  private final ByteSlice path = new ByteSlice();
  private final ByteSlice query = new ByteSlice();
  private final Url parts = new Url();
  private final int[] bounds = new int[Field.COUNT + 1];
  private byte[] line = new byte[1024];
  private int used;
  private boolean isStatusBare;
  private boolean isUrlInParts;
  private boolean hasPartsAsGiven;
  private boolean isWritten;

  GivenRequest() {
    for (Field field : Field.values()) {
      given[field.ordinal()] = new ByteSlice();
      absent[field.ordinal()] = ByteSlice.of(NUMBERS.contains(field) ? "0" : "-");
    }
    forget();
  }

  /** Forgets all that was given. */
  void forget() {
    System.arraycopy(absent, 0, values, 0, Field.COUNT);
    isStatusBare = false;
    isUrlInParts = false;
  }

  /** Takes a field away. */
  void forget(Field field) {
    setWhole(field);
    values[field.ordinal()] = absent[field.ordinal()];
  }

  void give(Field field, byte[] value, int from, int to) {
    setWhole(field);
    values[field.ordinal()] = given[field.ordinal()].set(value, from, to);
  }

  /** Gives a status that has no slash: a cache status of a dash belongs before it. */
  void giveBareStatus(ByteSlice status) {
    give(Field.STATUS, status.array(), status.from(), status.to());
    isStatusBare = true;
  }

  /** Gives the URL in parts; one that is null is empty, a query may lack its {@code ?}. */
  void giveUrl(ByteSlice urlHost, ByteSlice urlPath, ByteSlice urlQuery) {
    give(host, urlHost);
    give(path, urlPath);
    give(query, urlQuery);
    isUrlInParts = true;
  }

  private static void give(ByteSlice part, ByteSlice value) {
    if (value == null) {
      part.clear();
    } else {
      part.set(value);
    }
  }

  boolean isGiven(Field field) {
    return values[field.ordinal()] != absent[field.ordinal()];
  }

  /** Makes a request of what was given. */
  void begin() {
    start(line, bounds, 0, Field.COUNT, 0);
    isWritten = false;
    hasPartsAsGiven = isUrlInParts && arePartsOfUrl();
    if (hasPartsAsGiven) {
      parts.set(host, path, query);
    }
  }

  /** Whether a URL made of the parts would be read as them again. */
  private boolean arePartsOfUrl() {
    return (path.isEmpty() || path.at(0) == '/')
        && (query.isEmpty() || query.at(0) == '?')
        && host.indexOf('/') < 0
        && !hasEndOfPath(host)
        && !hasEndOfPath(path)
        && query.indexOf('#') < 0;
  }

  private static boolean hasEndOfPath(ByteSlice part) {
    return Swar.find(part.array(), part.from(), part.to(), '?', '#') < part.to();
  }

  private void setWhole(Field field) {
    if (field == Field.STATUS) {
      isStatusBare = false;
    } else if (field == Field.URL) {
      isUrlInParts = false;
    }
  }

  @Override
  public ByteSlice get(Field field) {
    boolean isInParts =
        (field == Field.URL && isUrlInParts) || (field == Field.STATUS && isStatusBare);
    return isInParts ? super.get(field) : values[field.ordinal()];
  }

  @Override
  public ByteSlice httpStatus() {
    return isStatusBare ? values[Field.STATUS.ordinal()] : super.httpStatus();
  }

  @Override
  public Url url() {
    return hasPartsAsGiven ? parts : super.url();
  }

  @Override
  public byte[] buffer() {
    write();
    return super.buffer();
  }

  @Override
  public int from(Field field) {
    write();
    return super.from(field);
  }

  @Override
  public int to(Field field) {
    write();
    return super.to(field);
  }

  private void write() {
    if (isWritten) {
      return;
    }
    isWritten = true;
    used = 0;
    bounds[0] = -1;
    for (Field field : FIELDS) {
      write(field);
      bounds[field.ordinal() + 1] = used;
      write((byte) '\t');
    }
    room(Swar.SLACK);
    refine(line, bounds, Field.COUNT, bounds[Field.COUNT]);
  }

  private void write(Field field) {
    if (field == Field.URL && isUrlInParts) {
      writeUrl();
      return;
    }
    if (field == Field.STATUS && isStatusBare) {
      write(NO_CACHE_STATUS, 0, NO_CACHE_STATUS.length);
    }
    write(values[field.ordinal()]);
  }

  private void writeUrl() {
    write(SCHEME, 0, SCHEME.length);
    write(host);
    write(path);
    if (!query.isEmpty() && query.at(0) != '?') {
      write((byte) '?');
    }
    write(query);
  }

  private void write(ByteSlice value) {
    write(value.array(), value.from(), value.to());
  }

  private void write(byte[] value, int from, int to) {
    room(to - from);
    System.arraycopy(value, from, line, used, to - from);
    used += to - from;
  }

  private void write(byte value) {
    room(1);
    line[used++] = value;
  }

  private void room(int bytes) {
    if (line.length < used + bytes) {
      line = Arrays.copyOf(line, 2 * (used + bytes));
    }
  }
}
