package org.wikimedia.analytics.kraken.jobs.sample;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/** The servers of {@code hosts.tsv}, each with its own sequence counter. */
final class HostPool {
  private final Map<Producer, List<CacheHost>> hosts = new EnumMap<>(Producer.class);

  /**
   * @param lines length of the log, so that the counters that wrap do so within it
   */
  HostPool(long lines, SplittableRandom random) {
    for (String[] row : SampleTable.rows("hosts.tsv", 7)) {
      Producer producer = Producer.valueOf(row[0].toUpperCase(Locale.ROOT));
      for (int number = Integer.parseInt(row[2]); number <= Integer.parseInt(row[3]); number++) {
        long start = SequenceCounter.start(row[5], lines, random);
        SequenceCounter counter = new SequenceCounter(start, Integer.parseInt(row[6]));
        CacheHost host = new CacheHost(Ascii.bytes(row[1] + number + row[4]), producer, counter);
        hosts.computeIfAbsent(producer, name -> new ArrayList<>()).add(host);
      }
    }
  }

  CacheHost draw(Producer producer, SplittableRandom random) {
    List<CacheHost> some = hosts.get(producer);
    return some.get(random.nextInt(some.size()));
  }
}
