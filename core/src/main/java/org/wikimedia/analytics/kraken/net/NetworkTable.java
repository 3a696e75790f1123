package org.wikimedia.analytics.kraken.net;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.wikimedia.analytics.kraken.data.DataFile;

/**
 * Values by CIDR block, IPv4 and IPv6 in one: an address has the value of the smallest block that
 * holds it (longest prefix wins). An IPv4 block is also one of the IPv4-mapped IPv6 addresses.
 */
public final class NetworkTable<V> {
  /**
   * Where a block begins, or goes on behind one inside it: from here to the next one, a value. Of
   * equal ones the last counts.
   */
  private final AddressIndex starts;

  /** A value for each start, null for addresses in no block. */
  private final List<V> values;

  /** The blocks of a table under way. */
  public static final class Builder<V> {
    private final Map<AddressRange, V> blocks = new TreeMap<>(AddressRange.ORDER);

    /**
     * Gives {@code value} to a CIDR block.
     *
     * @param line where the block stands, for messages
     * @throws org.wikimedia.analytics.kraken.data.DataException if it is no CIDR block, has bits
     *     set behind its prefix, or was added before, in whatever spelling
     */
    public Builder<V> add(DataFile.Line line, String block, V value) {
      if (blocks.putIfAbsent(AddressRange.of(line, block), value) != null) {
        throw line.wrong("'" + block.trim() + "' stands here twice");
      }
      return this;
    }

    public NetworkTable<V> build() {
      Flattening<V> flat = new Flattening<>();
      blocks.forEach(flat::add);
      flat.end();
      return new NetworkTable<>(AddressIndex.ofFirst(flat.pieces), flat.values);
    }
  }

  private NetworkTable(AddressIndex starts, List<V> values) {
    this.starts = starts;
    this.values = new ArrayList<>(values);
  }

  /** The value of the smallest block around {@code address}, null if it lies in none. */
  public V get(IpAddress address) {
    int place = starts.atOrBefore(address);
    return place < 0 ? null : values.get(place);
  }

  /** True if no block was added. */
  public boolean isEmpty() {
    return values.isEmpty();
  }

  /** Nested blocks, in order, to pieces side by side. CIDR blocks never overlap by half. */
  private static final class Flattening<V> {
    private final List<AddressRange> pieces = new ArrayList<>();
    private final List<V> values = new ArrayList<>();
    private final Deque<Map.Entry<AddressRange, V>> open = new ArrayDeque<>();

    void add(AddressRange block, V value) {
      while (!open.isEmpty() && !open.peek().getKey().touches(block)) {
        close();
      }
      open.push(Map.entry(block, value));
      start(block, value);
    }

    void end() {
      while (!open.isEmpty()) {
        close();
      }
    }

    /** Behind the innermost block the one around it goes on. */
    private void close() {
      AddressRange closed = open.pop().getKey();
      if (closed.lastHigh() == -1 && closed.lastLow() == -1) {
        return;
      }
      boolean carries = closed.lastLow() == -1;
      AddressRange rest =
          new AddressRange(
              carries ? closed.lastHigh() + 1 : closed.lastHigh(), closed.lastLow() + 1, -1, -1);
      start(rest, open.isEmpty() ? null : open.peek().getValue());
    }

    private void start(AddressRange piece, V value) {
      pieces.add(piece);
      values.add(value);
    }
  }
}
