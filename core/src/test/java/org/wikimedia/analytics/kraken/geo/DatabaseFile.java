package org.wikimedia.analytics.kraken.geo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.wikimedia.analytics.kraken.net.IpAddress;

/** Writes small MaxMind DB files, version 2.0 with records of 24 bits. */
final class DatabaseFile {
  private static final int SEPARATOR = 16;
  private static final int NOTHING = Integer.MIN_VALUE;

  private final String type;
  private final int version;
  private final ByteArrayOutputStream data = new ByteArrayOutputStream();

  /** Two sides a node: a node, {@link #NOTHING}, or data at {@code -1 - side}. */
  private final List<int[]> nodes = new ArrayList<>(List.of(new int[] {NOTHING, NOTHING}));

  /**
   * @param version of the addresses in the tree, 4 or 6
   */
  DatabaseFile(String type, int version) {
    this.type = type;
    this.version = version;
  }

  /** A network of a country: blocks that hold others must be added before them. */
  DatabaseFile add(String block, String code) {
    return add(block, Map.of("country", Map.of("iso_code", code)));
  }

  DatabaseFile add(String block, Object record) {
    int slash = block.indexOf('/');
    IpAddress address = IpAddress.of(block.substring(0, slash));
    int length = Integer.parseInt(block.substring(slash + 1));
    int offset = data.size();
    write(data, record);
    insert(bits(address), length + (address.isDotted() && version == 6 ? 96 : 0), -1 - offset);
    return this;
  }

  byte[] bytes() {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    for (int[] node : nodes) {
      number(file, recordOf(node[0]), 3);
      number(file, recordOf(node[1]), 3);
    }
    file.writeBytes(new byte[SEPARATOR]);
    file.writeBytes(data.toByteArray());
    file.writeBytes(new byte[] {(byte) 0xab, (byte) 0xcd, (byte) 0xef});
    file.writeBytes("MaxMind.com".getBytes(UTF_8));
    write(
        file,
        Map.of(
            "binary_format_major_version",
            2,
            "binary_format_minor_version",
            0,
            "build_epoch",
            1_362_095_999,
            "database_type",
            type,
            "description",
            Map.of(),
            "ip_version",
            version,
            "languages",
            List.of(),
            "node_count",
            nodes.size(),
            "record_size",
            24));
    return file.toByteArray();
  }

  private int recordOf(int side) {
    if (side >= 0) {
      return side;
    }
    return nodes.size() + (side == NOTHING ? 0 : SEPARATOR - 1 - side);
  }

  /** IPv4 addresses stand below 0::/96 in a tree of IPv6. */
  private boolean[] bits(IpAddress address) {
    BigInteger upper = address.isDotted() ? BigInteger.ZERO : BigInteger.valueOf(address.high());
    long low = address.isDotted() ? address.low() & 0xffff_ffffL : address.low();
    int count = version == 4 ? 32 : 128;
    boolean[] bits = new boolean[count];
    for (int i = 0; i < count; i++) {
      int place = count - 1 - i;
      bits[i] = place < 64 ? (low >>> place & 1) != 0 : upper.testBit(place - 64);
    }
    return bits;
  }

  private void insert(boolean[] bits, int length, int value) {
    int node = 0;
    for (int i = 0; i < length - 1; i++) {
      int[] sides = nodes.get(node);
      int side = bits[i] ? 1 : 0;
      if (sides[side] < 0) {
        nodes.add(new int[] {sides[side], sides[side]});
        sides[side] = nodes.size() - 1;
      }
      node = sides[side];
    }
    nodes.get(node)[bits[length - 1] ? 1 : 0] = value;
  }

  private static void write(ByteArrayOutputStream out, Object value) {
    if (value instanceof String text) {
      byte[] bytes = text.getBytes(UTF_8);
      out.write(2 << 5 | bytes.length);
      out.writeBytes(bytes);
    } else if (value instanceof Integer number) {
      out.write(6 << 5 | 4);
      number(out, number, 4);
    } else if (value instanceof List<?> list) {
      out.write(list.size());
      out.write(11 - 7);
      list.forEach(item -> write(out, item));
    } else if (value instanceof Map<?, ?> map) {
      out.write(7 << 5 | map.size());
      map.forEach(
          (key, item) -> {
            write(out, key);
            write(out, item);
          });
    }
  }

  private static void number(ByteArrayOutputStream out, int value, int bytes) {
    for (int i = bytes - 1; i >= 0; i--) {
      out.write(value >>> 8 * i);
    }
  }
}
