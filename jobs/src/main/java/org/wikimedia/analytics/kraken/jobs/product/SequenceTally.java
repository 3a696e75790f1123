package org.wikimedia.analytics.kraken.jobs.product;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.wikimedia.analytics.kraken.bytes.ByteTable;
import org.wikimedia.analytics.kraken.bytes.LineBytes;
import org.wikimedia.analytics.kraken.bytes.Swar;
import org.wikimedia.analytics.kraken.definition.PageView;
import org.wikimedia.analytics.kraken.request.Field;
import org.wikimedia.analytics.kraken.request.Request;
import org.wikimedia.analytics.kraken.sequence.SequenceIntervals;

/** Intervals of sequence numbers by hour and host. */
final class SequenceTally implements Tally {
  /** Bytes that a host of one hour costs, arrays and table slots included; and an interval. */
  private static final int HOST_BYTES = 300;

  private static final int INTERVAL_BYTES = 16;

  private final List<HostHour> hosts = new ArrayList<>();
  private final ByteTable<HostHour> latest = new ByteTable<>(Integer.MAX_VALUE);
  private final long[] measures = new long[2];
  private long used;

  /** One host's numbers of one hour. The same host in another hour is next in the chain. */
  private static final class HostHour {
    private final byte[] key;
    private final int hour;
    private final HostHour next;
    private final SequenceIntervals intervals = new SequenceIntervals();

    private HostHour(byte[] key, int hour, HostHour next) {
      this.key = key;
      this.hour = hour;
      this.next = next;
    }

    /** Two hosts that differ in bytes no line can hold are published as one. */
    private boolean isSame(HostHour other) {
      return hour == other.hour && Arrays.equals(key, other.key);
    }

    private HostHour find(int wanted) {
      HostHour found = this;
      while (found != null && found.hour != wanted) {
        found = found.next;
      }
      return found;
    }
  }

  @Override
  public void add(Request request, PageView view) {
    long number = request.sequence();
    if (number >= 0 && hostHour(request).intervals.add(number)) {
      used += INTERVAL_BYTES;
    }
  }

  @Override
  public long used() {
    return used;
  }

  @Override
  public void drain(Receiver receiver) throws IOException, InterruptedException {
    Comparator<HostHour> byHour = Comparator.comparingInt(host -> host.hour);
    hosts.sort(byHour.thenComparing(host -> host.key, Arrays::compareUnsigned));
    HostHour pending = null;
    for (HostHour host : hosts) {
      if (pending != null && pending.isSame(host)) {
        pending.intervals.addAll(host.intervals);
        continue;
      }
      drain(pending, receiver);
      pending = host;
    }
    drain(pending, receiver);
    hosts.clear();
    latest.clear();
    used = 0;
  }

  private HostHour hostHour(Request request) {
    byte[] buffer = request.buffer();
    int from = request.from(Field.HOST);
    int to = request.to(Field.HOST);
    HostHour first = latest.get(buffer, from, to);
    HostHour found = first == null ? null : first.find(request.hour());
    if (found != null) {
      return found;
    }
    HostHour added = new HostHour(key(buffer, from, to), request.hour(), first);
    hosts.add(added);
    used += HOST_BYTES + added.key.length;
    latest.put(buffer, from, to, added);
    return added;
  }

  private static byte[] key(byte[] buffer, int from, int to) {
    byte[] key = Arrays.copyOfRange(buffer, from, to + 1);
    key[to - from] = SequenceProduct.TAB;
    LineBytes.replace(key, 0, to - from);
    return key;
  }

  private void drain(HostHour host, Receiver receiver) throws IOException, InterruptedException {
    if (host == null) {
      return;
    }
    byte[] key = host.key;
    measures[0] = host.intervals.lines();
    measures[1] = 0;
    receiver.count(host.hour, key, 0, key.length, measures);
    measures[0] = 0;
    byte[] interval = Arrays.copyOf(key, key.length + SequenceProduct.START_BYTES);
    host.intervals.drain(
        (start, length) -> {
          Swar.storeBigEndian(interval, key.length, start);
          measures[1] = length;
          receiver.count(host.hour, interval, 0, interval.length, measures);
        });
  }
}
