package org.wikimedia.analytics.kraken.net;

import static java.nio.charset.StandardCharsets.US_ASCII;

import org.wikimedia.analytics.kraken.bytes.ByteSlice;
import org.wikimedia.analytics.kraken.data.DataFile;
import org.wikimedia.analytics.kraken.data.DataFiles;

/**
 * Who really asked, trusted proxies looked through, as the refinery does it: if the client of a
 * line is a trusted proxy, X-Forwarded-For is followed from its right end, each proxy vouching for
 * the address to the left of its own. The first address that is no trusted proxy is the client; an
 * item that is no address ends the walk, and the last good address is the client.
 *
 * <p>A country behind a bar ({@code 1.2.3.4|DE}) is no part of the address. X-Forwarded-For is
 * separated by commas, with spaces or {@code %20} around its items. Not for use by several threads.
 */
public final class ClientIp {
  private static final String PROXIES = "proxies.tsv";

  /** The name in {@code proxies.tsv} of our own machines. */
  static final String OURS = "-";

  private static final byte[] ENCODED_SPACE = "%20".getBytes(US_ASCII);

  private final NetworkTable<String> proxies;
  private IpAddress address = new IpAddress();
  private IpAddress next = new IpAddress();
  private String proxy;
  private boolean known;
  private boolean forwarded;

  /**
   * @param proxies the names of trusted proxies, {@code -} for those that nobody asks for
   */
  public ClientIp(NetworkTable<String> proxies) {
    this.proxies = proxies;
  }

  /** Trusts the proxies of {@code proxies.tsv}. */
  public static ClientIp of(DataFiles files) {
    return new ClientIp(proxies(files));
  }

  /** Reads {@code proxies.tsv}: names of trusted proxies by network, {@code -} for our own. */
  public static NetworkTable<String> proxies(DataFiles files) {
    NetworkTable.Builder<String> proxies = new NetworkTable.Builder<>();
    for (DataFile.Line row : files.read(PROXIES).rows("network", "proxy")) {
      String name = row.cells().get(1);
      if (name.isBlank()) {
        throw row.wrong("the proxy has no name; write - for a machine of our own");
      }
      proxies.add(row, row.cells().get(0), name);
    }
    return proxies.build();
  }

  /**
   * Reads two fields of a line; false, and neither address nor proxy, if the client is no address.
   *
   * @param forwardedFor X-Forwarded-For; without it the client is who asked, proxy or not
   */
  public boolean read(ByteSlice client, ByteSlice forwardedFor) {
    proxy = null;
    forwarded = false;
    known = address.read(client) || readOdd(client);
    if (known && !forwardedFor.isMissing()) {
      follow(forwardedFor.array(), forwardedFor.from(), forwardedFor.to());
    }
    return known;
  }

  /** Nearly all clients are plain addresses; what is left has something around them, or is none. */
  private boolean readOdd(ByteSlice client) {
    int bar = client.indexOf('|');
    return readTrimmed(address, client.array(), client.from(), bar < 0 ? client.to() : bar);
  }

  /** Who asked, until the next line is read. */
  public IpAddress address() {
    return address;
  }

  /**
   * The name of the trusted proxy that it was asked through, the one nearest the client; null for
   * none but machines of our own. A client that is a proxy itself asked for somebody it does not
   * tell of: looked up only when this is called.
   */
  public String proxy() {
    if (known) {
      isTrusted();
    }
    return proxy;
  }

  /** Whether who asked stood in X-Forwarded-For, and so is not the address that was logged. */
  public boolean isForwarded() {
    return forwarded;
  }

  private void follow(byte[] items, int from, int to) {
    int end = to;
    while (end >= from && isTrusted()) {
      int start = itemStart(items, from, end);
      if (!readTrimmed(next, items, start, end)) {
        return;
      }
      IpAddress passed = address;
      address = next;
      next = passed;
      forwarded = true;
      end = start - 1;
    }
  }

  private boolean isTrusted() {
    String name = proxies.get(address);
    if (name == null) {
      return false;
    }
    if (!name.equals(OURS)) {
      proxy = name;
    }
    return true;
  }

  private static int itemStart(byte[] items, int from, int end) {
    int start = end;
    while (start > from && items[start - 1] != ',') {
      start--;
    }
    return start;
  }

  private static boolean readTrimmed(IpAddress address, byte[] text, int from, int to) {
    int start = behindSpaces(text, from, to);
    return address.read(text, start, beforeSpaces(text, start, to));
  }

  private static int behindSpaces(byte[] text, int from, int to) {
    int at = from;
    while (at < to) {
      if (isSpace(text[at])) {
        at++;
      } else if (isEncodedSpace(text, at, to)) {
        at += ENCODED_SPACE.length;
      } else {
        return at;
      }
    }
    return to;
  }

  private static int beforeSpaces(byte[] text, int from, int to) {
    int at = to;
    while (at > from) {
      if (isSpace(text[at - 1])) {
        at--;
      } else if (isEncodedSpace(text, Math.max(from, at - ENCODED_SPACE.length), at)) {
        at -= ENCODED_SPACE.length;
      } else {
        return at;
      }
    }
    return from;
  }

  private static boolean isSpace(byte value) {
    return (value & 0xff) <= ' ';
  }

  private static boolean isEncodedSpace(byte[] text, int from, int to) {
    return to - from >= ENCODED_SPACE.length
        && text[from] == ENCODED_SPACE[0]
        && text[from + 1] == ENCODED_SPACE[1]
        && text[from + 2] == ENCODED_SPACE[2];
  }
}
