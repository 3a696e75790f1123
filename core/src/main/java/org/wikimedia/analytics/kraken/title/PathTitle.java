package org.wikimedia.analytics.kraken.title;

import static java.nio.charset.StandardCharsets.US_ASCII;

import org.wikimedia.analytics.kraken.bytes.ByteSlice;
import org.wikimedia.analytics.kraken.request.Request;

/**
 * The title as the path spells it: what follows {@code /wiki/}, perhaps nothing; on hosts whose
 * pages lie elsewhere ({@link PathHosts}) the last path segment, one slash at its end ignored and
 * {@code main} if nothing is left, or always {@code main}.
 */
public final class PathTitle implements TitleScheme {
  private static final byte[] MAIN = "main".getBytes(US_ASCII);
  private static final int WIKI = "/wiki/".length();

  private final PathHosts hosts;

  public PathTitle(PathHosts hosts) {
    this.hosts = hosts;
  }

  @Override
  public void read(Request request, ByteSlice title) {
    ByteSlice path = request.url().path();
    switch (hosts.of(request.url().host())) {
      case MAIN -> title.set(MAIN);
      case LAST_SEGMENT -> lastSegment(path, title);
      default -> title.set(path.array(), Math.min(path.from() + WIKI, path.to()), path.to());
    }
  }

  private static void lastSegment(ByteSlice path, ByteSlice title) {
    int to = path.to();
    if (to > path.from() && path.array()[to - 1] == '/') {
      to--;
    }
    title.set(path.array(), path.from(), to);
    int slash = title.lastIndexOf('/');
    if (slash >= 0) {
      title.set(path.array(), slash + 1, to);
    }
    if (title.isEmpty()) {
      title.set(MAIN);
    }
  }
}
