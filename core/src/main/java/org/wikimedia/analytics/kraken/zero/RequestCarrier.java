package org.wikimedia.analytics.kraken.zero;

import static java.nio.charset.StandardCharsets.US_ASCII;

import org.wikimedia.analytics.kraken.bytes.ByteSlice;
import org.wikimedia.analytics.kraken.bytes.ByteTable;
import org.wikimedia.analytics.kraken.data.DataFiles;
import org.wikimedia.analytics.kraken.net.CidrSet;
import org.wikimedia.analytics.kraken.net.ClientIp;
import org.wikimedia.analytics.kraken.project.Project;
import org.wikimedia.analytics.kraken.request.Field;
import org.wikimedia.analytics.kraken.request.Request;
import org.wikimedia.analytics.kraken.request.XAnalytics;

/**
 * Who carried a request. Its X-Analytics field says so: the first {@code zero=CODE} in it, at most
 * 40 bytes, or, before spring 2013, a bare code in front of all pairs. Without that the address of
 * the client does, where networks of carriers are known. Requests from test addresses have no
 * carrier.
 *
 * <p>Worked out once a request, however often it is asked. Not for use by several threads.
 */
public final class RequestCarrier {
  private static final String TEST_ADDRESSES = "test-addresses.txt";
  private static final byte[] HTTPS = "https:".getBytes(US_ASCII);
  private static final byte[] YES = {'1'};
  private static final ByteSlice NOBODY = new ByteSlice();
  private static final int MOST_PROXIES = 1 << 10;

  /** Any proxy that no deal names. */
  private static final String OTHER_PROXY = "";

  private final Carriers carriers;
  private final CidrSet testAddresses;
  private final ClientIp client;
  private final ByteTable<String> proxies = new ByteTable<>(MOST_PROXIES);
  private final XAnalytics zeroTag = new XAnalytics("zero");
  private final XAnalytics proxyTag = new XAnalytics("proxy");
  private final XAnalytics httpsTag = new XAnalytics("https");
  private final ByteSlice code = new ByteSlice();
  private Request request;
  private long generation;
  private Carrier carrier;
  private boolean found;
  private boolean test;

  public RequestCarrier(Carriers carriers, CidrSet testAddresses, ClientIp client) {
    this.carriers = carriers;
    this.testAddresses = testAddresses;
    this.client = client;
    carriers.proxyNames().forEach(name -> proxies.put(name.getBytes(US_ASCII), name));
  }

  /** Reads carriers, test addresses and proxies from their data files. */
  public static RequestCarrier of(DataFiles files) {
    return new RequestCarrier(
        Carriers.load(files), CidrSet.of(files.read(TEST_ADDRESSES)), ClientIp.of(files));
  }

  /** Turns to a request; false if nobody of Wikipedia Zero carried it. */
  public boolean read(Request next) {
    if (next != request || next.generation() != generation) {
      request = next;
      generation = next.generation();
      carrier = null;
      test = false;
      found = isTagged() ? readTagged() : carriers.hasNetworks() && readAddress();
    }
    return found;
  }

  /** Whether the request has no carrier only because it came from a test address. */
  public boolean isTest() {
    return test;
  }

  /**
   * The carrier's code as logged, not cleaned: valid until the next line. The first of its codes,
   * or a dash, when it was found by its network.
   */
  public ByteSlice code() {
    return code;
  }

  /** The carrier, null if its code is not listed. */
  public Carrier carrier() {
    return carrier;
  }

  /** What the carrier is published as: its slug, or the code if that is not listed. */
  public ByteSlice name() {
    return carrier == null ? code : carrier.slugBytes();
  }

  /** Whose deals hold for the request: the carrier's, or those of all unlisted codes. */
  public Carrier dealer() {
    return carrier == null ? carriers.unlisted() : carrier;
  }

  /**
   * Whether the request was free for the client by the deal of that hour: site, language, TLS and
   * proxy are in it.
   */
  public boolean isFree(Project project, int hour) {
    Deal deal = dealer().deal(hour);
    return deal != null
        && deal.gives(project)
        && (deal.givesHttps() || !isHttps())
        && givesProxy(deal);
  }

  /** Points {@link #code} at what the log says, if it does. */
  private boolean isTagged() {
    ByteSlice pairs = request.get(Field.X_ANALYTICS);
    if (pairs.isMissing()) {
      return false;
    }
    ByteSlice tag = zeroTag.firstValue(request);
    if (tag != null) {
      code.set(tag);
      return !tag.isMissing() && tag.length() <= CarrierCode.LONGEST;
    }
    int from = pairs.from();
    while (from < pairs.to() && pairs.array()[from] == ';') {
      from++;
    }
    int semicolon = pairs.indexOf(';', from);
    code.set(pairs.array(), from, semicolon < 0 ? pairs.to() : semicolon);
    return CarrierCode.is(code);
  }

  private boolean readTagged() {
    carrier = carriers.ofCode(code);
    return !isFromTestAddress();
  }

  private boolean readAddress() {
    Carrier owner = readClient() ? carriers.ofAddress(client.address()) : null;
    if (owner == null) {
      return false;
    }
    carrier = owner;
    code.set(owner.firstCode());
    return !isFromTestAddress();
  }

  /** Asks for the logged client, then for who asked through it; {@link #client} keeps the last. */
  private boolean isFromTestAddress() {
    test = client.read(request.get(Field.CLIENT_IP), NOBODY) && isTestAddress();
    if (!test && !request.get(Field.X_FORWARDED_FOR).isMissing()) {
      test = readClient() && isTestAddress();
    }
    return test;
  }

  private boolean isTestAddress() {
    return testAddresses.contains(client.address());
  }

  private boolean readClient() {
    return client.read(request.get(Field.CLIENT_IP), request.get(Field.X_FORWARDED_FOR));
  }

  private boolean isHttps() {
    return request.get(Field.URL).startsWithIgnoreCase(HTTPS) || httpsTag.value(request).is(YES);
  }

  private boolean givesProxy(Deal deal) {
    ByteSlice tag = proxyTag.value(request);
    if (tag.isMissing()) {
      String proxy = client.proxy();
      return proxy == null || deal.givesProxy(proxy);
    }
    String proxy = proxies.get(tag);
    return deal.givesProxy(proxy == null ? OTHER_PROXY : proxy);
  }
}
