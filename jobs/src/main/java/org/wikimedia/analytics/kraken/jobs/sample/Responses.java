package org.wikimedia.analytics.kraken.jobs.sample;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/** What the servers answered: statuses, sizes, service times and peers. */
final class Responses {
  private static final byte[] NO_PEER = Ascii.bytes("NONE/-");
  private static final byte[] SIBLING = Ascii.bytes("CARP/10.64.0.");
  private static final byte[] TERMINATED = Ascii.bytes("NONE/wikipedia");
  private static final byte[] MISS = Ascii.bytes("TCP_MISS");

  private final Map<Producer, Weighted<byte[]>> cacheStatuses = new EnumMap<>(Producer.class);
  private final Weighted<byte[]> httpStatuses = new Weighted<>();

  Responses() {
    for (String[] row : SampleTable.rows("cache-statuses.tsv", 3)) {
      Producer producer = Producer.valueOf(row[0].toUpperCase(Locale.ROOT));
      cacheStatuses
          .computeIfAbsent(producer, name -> new Weighted<>())
          .add(Integer.parseInt(row[1]), Ascii.bytes(row[2]));
    }
    for (String[] row : SampleTable.rows("http-statuses.tsv", 2)) {
      httpStatuses.add(Integer.parseInt(row[0]), Ascii.bytes(row[1]));
    }
  }

  void answer(RequestPattern pattern, SampledRequest request, SplittableRandom random) {
    ContentKind content = pattern.content();
    request.httpStatus = httpStatuses.draw(random);
    request.contentType =
        request.host.producer() == Producer.SQUID ? content.squidType() : content.fullType();
    request.size = size(pattern, request.httpStatus, random);
    served(request, random);
  }

  /** What another server says of the same answer. */
  void served(SampledRequest request, SplittableRandom random) {
    Producer producer = request.host.producer();
    request.cacheStatus = cacheStatuses.get(producer).draw(random);
    writeServiceTime(producer, random, request.serviceTime.clear());
    writePeer(producer, request, random);
  }

  /** Sizes are unknown only where no definition could count a view. */
  private static long size(RequestPattern pattern, byte[] status, SplittableRandom random) {
    boolean failed = status[0] == '5';
    boolean unchanged = status.length == 3 && status[0] == '3' && status[2] == '4';
    if (!pattern.sized() && (failed || unchanged) && random.nextInt(4) == 0) {
      return SampledRequest.UNKNOWN_SIZE;
    }
    if (unchanged || status[0] == '3') {
      return 280L + random.nextInt(400);
    }
    ContentKind content = pattern.content();
    double luck = random.nextDouble();
    return content.smallest()
        + (long) ((content.largest() - content.smallest()) * luck * luck * luck);
  }

  private static void writeServiceTime(Producer producer, SplittableRandom random, LogText to) {
    switch (producer) {
      case SQUID -> to.addNumber(random.nextInt(900));
      case NGINX ->
          to.addNumber(random.nextInt(64) / 63).add('.').addDigits(random.nextInt(1000), 3);
      case VARNISH -> to.add('0').add('.').addDigits(40_000 + random.nextInt(90_000_000), 9);
    }
  }

  private static void writePeer(
      Producer producer, SampledRequest request, SplittableRandom random) {
    LogText to = request.peer.clear();
    switch (producer) {
      case SQUID -> {
        if (Arrays.equals(request.cacheStatus, MISS)) {
          to.add(SIBLING).addNumber(1 + random.nextInt(254));
        } else {
          to.add(NO_PEER);
        }
      }
      case NGINX -> to.add(TERMINATED);
      case VARNISH -> to.add(Ascii.DASH);
    }
  }
}
