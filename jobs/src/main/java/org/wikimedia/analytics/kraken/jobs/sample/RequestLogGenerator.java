package org.wikimedia.analytics.kraken.jobs.sample;

import java.util.SplittableRandom;

/**
 * The lines of a made-up request log, in the order they reach the log: by time, but for a little
 * disorder and a few that come an hour late. The same options give the same lines.
 */
final class RequestLogGenerator {
  private static final int TIMES_LATE_PER_MILLION = 150;
  private static final int TIMES_REPEATED_PER_MILLION = 300;
  private static final int DISORDER = 1500;

  private final SplittableRandom random;
  private final RequestMaker maker;
  private final Faults faults;
  private final TimeText timeText = new TimeText();
  private final SampledRequest request = new SampledRequest();
  private final long start;
  private final double millisecondsPerLine;
  private long line;
  private boolean internalNext;

  RequestLogGenerator(SampleOptions options) {
    random = new SplittableRandom(options.seed());
    maker = new RequestMaker(options, random.split());
    faults = new Faults(options, random.split());
    start = options.from().toEpochMilli();
    millisecondsPerLine = (double) options.hours() * TimeText.HOUR / Math.max(options.lines(), 1);
  }

  /** The next line's request; the object is reused, so it is good until the next call. */
  SampledRequest next() {
    long now = start + (long) (line * millisecondsPerLine);
    line++;
    // A datagram that arrived twice is the same line twice.
    if (line > 1 && request.malformed == null && luck(TIMES_REPEATED_PER_MILLION)) {
      return request;
    }
    if (internalNext && request.malformed == null) {
      maker.makeInternal(request);
    } else {
      maker.make(request);
    }
    internalNext = request.host.producer() == Producer.NGINX;
    boolean milliseconds = request.host.producer() != Producer.VARNISH;
    timeText.write(timeOf(now), milliseconds, request.time);
    faults.spoilSome(request);
    return request;
  }

  private long timeOf(long now) {
    long time = Math.max(start, now - random.nextInt(DISORDER));
    boolean late = luck(TIMES_LATE_PER_MILLION) && time - TimeText.HOUR >= start;
    return late ? time - TimeText.HOUR : time;
  }

  private boolean luck(int perMillion) {
    return random.nextInt(1_000_000) < perMillion;
  }
}
