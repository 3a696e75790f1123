package org.wikimedia.analytics.kraken.jobs.sample;

import java.util.SplittableRandom;

/** Spoils a chosen share of the requests so that their lines cannot be read. */
final class Faults {
  /** Logs shorter than this hold no line over 64 KiB, which would be most of them. */
  private static final long LONG_ENOUGH = 10_000;

  private static final int MOST_TOO_LONG = 3;
  private static final int BEYOND_LIMIT = 66_000;

  private final SplittableRandom random;
  private final double rate;
  private final Weighted<MalformedKind> kinds =
      new Weighted<MalformedKind>()
          .add(40, MalformedKind.FEW_FIELDS)
          .add(12, MalformedKind.EMPTY)
          .add(30, MalformedKind.BAD_TIME)
          .add(3, MalformedKind.TOO_LONG)
          .add(15, MalformedKind.GARBAGE);
  private final Weighted<byte[]> times = new Weighted<>();
  private int tooLongLeft;

  Faults(SampleOptions options, SplittableRandom random) {
    this.random = random;
    this.rate = options.malformedRate();
    this.tooLongLeft = options.lines() >= LONG_ENOUGH ? MOST_TOO_LONG : 0;
    for (String[] row : SampleTable.rows("bad-times.tsv", 2)) {
      times.add(Integer.parseInt(row[0]), Ascii.bytes(row[1]));
    }
  }

  /** Marks the request as sound, or spoils it. */
  void spoilSome(SampledRequest request) {
    request.malformed = null;
    if (random.nextDouble() >= rate) {
      return;
    }
    request.malformed = kind();
    switch (request.malformed) {
      case FEW_FIELDS -> request.fieldsLeft = 1 + random.nextInt(9);
      case BAD_TIME -> spoilTime(request.time);
      case TOO_LONG -> lengthen(request.uriPath);
      case GARBAGE -> fillGarbage(request.garbage.clear());
      case EMPTY -> request.garbage.clear();
    }
  }

  private MalformedKind kind() {
    MalformedKind kind = kinds.draw(random);
    if (kind != MalformedKind.TOO_LONG) {
      return kind;
    }
    return tooLongLeft-- > 0 ? kind : MalformedKind.FEW_FIELDS;
  }

  /** Takes one of the bad times, whose {@code ?} are filled in from the good one. */
  private void spoilTime(LogText time) {
    byte[] bad = times.draw(random);
    byte[] good = time.bytes();
    for (int i = 0; i < bad.length; i++) {
      if (bad[i] != '?') {
        good[i] = bad[i];
      }
    }
    LogText spoiled = new LogText(bad.length).add(good, 0, bad.length);
    time.clear().add(spoiled);
  }

  private void lengthen(LogText path) {
    if (path.length() == 0) {
      path.add('/');
    }
    int length = path.length();
    while (path.length() < BEYOND_LIMIT) {
      path.add(path.bytes(), 0, length);
    }
  }

  /** Bytes that are neither TAB nor space nor a line end, and do not look like JSON. */
  private void fillGarbage(LogText garbage) {
    garbage.add(0);
    for (int count = 10 + random.nextInt(200); count > 0; count--) {
      int value = random.nextInt(256);
      garbage.add(value == '\t' || value == '\n' || value == '\r' || value == ' ' ? 0 : value);
    }
  }
}
