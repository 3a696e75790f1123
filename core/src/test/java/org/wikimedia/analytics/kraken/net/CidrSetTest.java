package org.wikimedia.analytics.kraken.net;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wikimedia.analytics.kraken.data.DataException;
import org.wikimedia.analytics.kraken.data.DataFile;
import org.wikimedia.analytics.kraken.data.DataFiles;

class CidrSetTest {
  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/8, 10.0.0.0, true, false",
    "10.0.0.0/8, 10.0.0.1, true, true",
    "10.0.0.0/8, 10.255.255.254, true, true",
    "10.0.0.0/8, 10.255.255.255, true, false",
    "10.0.0.0/8, 9.255.255.255, false, false",
    "10.0.0.0/8, 11.0.0.0, false, false",
    "10.0.0.0/8, ::ffff:10.0.0.1, true, true",
    "10.0.0.0/8, ::10.0.0.1, false, false",
    "0.0.0.0/0, 0.0.0.0, true, false",
    "0.0.0.0/0, 255.255.255.254, true, true",
    "0.0.0.0/0, 255.255.255.255, true, false",
    "0.0.0.0/0, ::1, false, false",
    "1.2.3.4/32, 1.2.3.4, true, false",
    "1.2.3.4/32, 1.2.3.5, false, false",
    "1.2.3.4/31, 1.2.3.5, true, false",
    "1.2.3.4/30, 1.2.3.5, true, true",
    "1.2.3.4/30, 1.2.3.7, true, false",
    "2620:0:860::/46, 2620:0:860::, true, false",
    "2620:0:860::/46, 2620:0:860::1, true, true",
    "2620:0:860::/46, 2620:0:863:ffff:ffff:ffff:ffff:ffff, true, false",
    "2620:0:860::/46, 2620:0:863:ffff:ffff:ffff:ffff:fffe, true, true",
    "2620:0:860::/46, 2620:0:864::, false, false",
    "2620:0:860::/46, 2620:0:85f:ffff:ffff:ffff:ffff:ffff, false, false",
    "::/0, ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff, true, false",
    "::/0, ffff:ffff:ffff:ffff:ffff:ffff:ffff:fffe, true, true",
    "::/0, ::, true, false",
    "::/0, 1.2.3.4, true, true",
    "1:2:3:4::/64, 1:2:3:4:ffff:ffff:ffff:ffff, true, false",
    "1:2:3:4::/64, 1:2:3:4:ffff:ffff:ffff:fffe, true, true",
    "1:2:3:4::/64, 1:2:3:5::, false, false",
    "1::5/128, 1::5, true, false",
    "1::5/128, 1::6, false, false",
    "1::4/127, 1::5, true, false"
  })
  void holdsAnAddress(String block, String address, boolean whole, boolean host) {
    IpAddress asked = IpAddress.of(address);
    assertThat(CidrSet.of(file(block)).contains(asked)).isEqualTo(whole);
    assertThat(CidrSet.ofHosts(file(block)).contains(asked)).isEqualTo(host);
  }

  @Test
  void leavesTheEndsOutOfEachBlockForItself() {
    CidrSet hosts = CidrSet.ofHosts(file("10.0.0.0/24\n10.0.0.0/30\n10.0.1.0/24"));
    assertThat(hosts.contains(IpAddress.of("10.0.0.3"))).isTrue();
    assertThat(hosts.contains(IpAddress.of("10.0.0.0"))).isFalse();
    assertThat(hosts.contains(IpAddress.of("10.0.0.255"))).isFalse();
    assertThat(hosts.contains(IpAddress.of("10.0.1.0"))).isFalse();
    assertThat(hosts.contains(IpAddress.of("10.0.1.1"))).isTrue();
  }

  @Test
  void agreesWithASlowModel() {
    Random random = new Random(4632);
    for (int round = 0; round < 300; round++) {
      List<Block> blocks = new ArrayList<>();
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(8); i >= 0; i--) {
        Block block = Block.random(random);
        if (text.indexOf(block + "\n") < 0) {
          blocks.add(block);
          text.append(block).append('\n');
        }
      }
      CidrSet whole = CidrSet.of(file(text.toString()));
      CidrSet hosts = CidrSet.ofHosts(file(text.toString()));
      for (int i = 0; i < 200; i++) {
        BigInteger address = nearAnEnd(blocks.get(random.nextInt(blocks.size())), random);
        IpAddress asked = address(address);
        assertThat(whole.contains(asked))
            .as("%s in%n%s", asked, text)
            .isEqualTo(blocks.stream().anyMatch(block -> block.has(address)));
        assertThat(hosts.contains(asked))
            .as("%s a host in%n%s", asked, text)
            .isEqualTo(blocks.stream().anyMatch(block -> block.hasHost(address)));
      }
    }
  }

  /** A block the slow way. */
  private record Block(BigInteger first, BigInteger last, int length, boolean dotted) {
    static Block random(Random random) {
      boolean dotted = random.nextBoolean();
      int length = dotted ? 96 + random.nextInt(33) : random.nextInt(129);
      BigInteger size = BigInteger.ONE.shiftLeft(128 - length);
      BigInteger bits = new BigInteger(dotted ? 8 : 128, random).shiftLeft(dotted ? 24 : 0);
      BigInteger address = dotted ? bits.or(BigInteger.valueOf(0xffff_0000_0000L)) : bits;
      BigInteger first = address.divide(size).multiply(size);
      return new Block(first, first.add(size).subtract(BigInteger.ONE), length, dotted);
    }

    boolean has(BigInteger address) {
      return address.compareTo(first) >= 0 && address.compareTo(last) <= 0;
    }

    boolean hasHost(BigInteger address) {
      return address.compareTo(first) > 0 && address.compareTo(last) < 0;
    }

    @Override
    public String toString() {
      boolean mapped = first.shiftRight(32).equals(BigInteger.valueOf(0xffff));
      String text = address(first).toString();
      String written = mapped && !dotted ? "::ffff:" + text : text;
      return written + "/" + (dotted ? length - 96 : length);
    }
  }

  private static BigInteger nearAnEnd(Block block, Random random) {
    BigInteger end = random.nextBoolean() ? block.first() : block.last();
    BigInteger near = end.add(BigInteger.valueOf(random.nextInt(5) - 2));
    boolean far = random.nextInt(4) == 0 || near.signum() < 0 || near.bitLength() > 128;
    return far ? new BigInteger(128, random) : near;
  }

  private static IpAddress address(BigInteger value) {
    return IpAddress.of(value.shiftRight(64).longValue(), value.longValue());
  }

  @ParameterizedTest
  @CsvSource({
    "10.0.0.0, 'networks.txt:2: ''10.0.0.0'' is not a CIDR block such as 10.0.0.0/8'",
    "10.0.0/8, 'networks.txt:2: ''10.0.0/8'' is not a CIDR block such as 10.0.0.0/8'",
    "10.0.0.0/, 'networks.txt:2: ''10.0.0.0/'' is not a CIDR block such as 10.0.0.0/8'",
    "10.0.0.0/x, 'networks.txt:2: ''10.0.0.0/x'' is not a CIDR block such as 10.0.0.0/8'",
    "10.0.0.0/8/8, 'networks.txt:2: ''10.0.0.0/8/8'' is not a CIDR block such as 10.0.0.0/8'",
    "10.0.0.0/-1, 'networks.txt:2: ''10.0.0.0/-1'' is not a CIDR block such as 10.0.0.0/8'",
    "10.0.0.0/33, 'networks.txt:2: ''10.0.0.0/33'' has a longer prefix than the address has bits'",
    "::/129, 'networks.txt:2: ''::/129'' has a longer prefix than the address has bits'",
    "10.0.0.1/8, 'networks.txt:2: ''10.0.0.1/8'' has bits set behind its prefix'",
    "1:2::/24, 'networks.txt:2: ''1:2::/24'' has bits set behind its prefix'",
    "1::1/64, 'networks.txt:2: ''1::1/64'' has bits set behind its prefix'",
    "1.2.3.4/32, 'networks.txt:2: ''1.2.3.4/32'' stands here twice'"
  })
  void refusesNonsenseByFileAndLine(String block, String message) {
    assertThatThrownBy(() -> CidrSet.of(file("1.2.3.4/32\n" + block)))
        .isInstanceOf(DataException.class)
        .hasMessage(message);
  }

  private static DataFile file(String content) {
    return DataFiles.with(Map.of("networks.txt", content.getBytes(UTF_8))).read("networks.txt");
  }
}
