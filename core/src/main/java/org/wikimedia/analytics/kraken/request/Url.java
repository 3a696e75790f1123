package org.wikimedia.analytics.kraken.request;

import org.wikimedia.analytics.kraken.bytes.ByteSlice;
import org.wikimedia.analytics.kraken.bytes.Swar;

/**
 * A URL as host, path and query, the three parts that varnishkafka logs apart. The query keeps its
 * {@code ?}; a fragment is dropped, so that all log formats agree. A text without {@code ://} has
 * no host.
 */
public final class Url {
  private final ByteSlice host = new ByteSlice();
  private final ByteSlice path = new ByteSlice();
  private final ByteSlice query = new ByteSlice();

  void read(byte[] line, int from, int to) {
    int hostFrom = hostStart(line, from, to);
    int tail = Swar.find(line, hostFrom, to, '?', '#');
    int pathFrom = hostFrom == from ? from : Swar.find(line, hostFrom, tail, '/');
    boolean hasQuery = tail < to && line[tail] == '?';
    int end = hasQuery ? Swar.find(line, tail, to, '#') : tail;
    host.set(line, hostFrom, hostFrom == from ? from : pathFrom);
    path.set(line, pathFrom, tail);
    query.set(line, tail, end);
  }

  /** Takes parts that a URL made of them would have. */
  void set(ByteSlice urlHost, ByteSlice urlPath, ByteSlice urlQuery) {
    host.set(urlHost);
    path.set(urlPath);
    query.set(urlQuery);
  }

  public ByteSlice host() {
    return host;
  }

  public ByteSlice path() {
    return path;
  }

  /** Empty, or with its leading {@code ?}. */
  public ByteSlice query() {
    return query;
  }

  /** Index behind {@code ://}, or {@code from} when that does not follow the first colon. */
  private static int hostStart(byte[] line, int from, int to) {
    int colon = Swar.find(line, from, to, ':');
    return colon + 2 < to && line[colon + 1] == '/' && line[colon + 2] == '/' ? colon + 3 : from;
  }
}
