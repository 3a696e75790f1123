package org.wikimedia.analytics.kraken.request;

import org.wikimedia.analytics.kraken.bytes.ByteSlice;

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
    int end = find(line, hostFrom, to, '#');
    int queryFrom = find(line, hostFrom, end, '?');
    int pathFrom = hostFrom == from ? from : find(line, hostFrom, queryFrom, '/');
    host.set(line, hostFrom, hostFrom == from ? from : pathFrom);
    path.set(line, pathFrom, queryFrom);
    query.set(line, queryFrom, end);
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
    int colon = find(line, from, to, ':');
    return colon + 2 < to && line[colon + 1] == '/' && line[colon + 2] == '/' ? colon + 3 : from;
  }

  private static int find(byte[] line, int from, int to, int value) {
    int at = from;
    while (at < to && line[at] != value) {
      at++;
    }
    return at;
  }
}
