package org.wikimedia.analytics.kraken.net;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wikimedia.analytics.kraken.data.DataException;
import org.wikimedia.analytics.kraken.data.DataFile;
import org.wikimedia.analytics.kraken.data.DataFiles;

class NetworkTableTest {
  private static final String NESTED =
      String.join(
          "\n",
          "10.0.0.0/8\tall",
          "10.0.0.0/16\tfirst",
          "10.0.0.0/24\tfirst of first",
          "10.1.2.3/32\tone",
          "10.255.0.0/16\tlast",
          "10.255.255.255/32\tvery last",
          "11.0.0.0/8\tnext",
          "2620:0:860::/46\tsix",
          "2620:0:863:ffff::/64\tlast of six",
          "ffff::/16\ttop");

  @ParameterizedTest
  @CsvSource({
    "9.255.255.255, ",
    "10.0.0.0, first of first",
    "10.0.0.255, first of first",
    "10.0.1.0, first",
    "10.0.255.255, first",
    "10.1.0.0, all",
    "10.1.2.2, all",
    "10.1.2.3, one",
    "::ffff:10.1.2.3, one",
    "10.1.2.4, all",
    "10.254.255.255, all",
    "10.255.0.0, last",
    "10.255.255.254, last",
    "10.255.255.255, very last",
    "11.0.0.0, next",
    "11.255.255.255, next",
    "12.0.0.0, ",
    "::10.1.2.3, ",
    "2620:0:85f:ffff:ffff:ffff:ffff:ffff, ",
    "2620:0:860::, six",
    "2620:0:863:fffe:ffff:ffff:ffff:ffff, six",
    "2620:0:863:ffff::, last of six",
    "2620:0:863:ffff:ffff:ffff:ffff:ffff, last of six",
    "2620:0:864::, ",
    "fffe:ffff:ffff:ffff:ffff:ffff:ffff:ffff, ",
    "ffff::, top",
    "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff, top",
    "::, "
  })
  void hasTheValueOfTheSmallestBlock(String address, String value) {
    assertThat(table(NESTED).get(IpAddress.of(address))).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource({
    "::, six",
    "0.0.0.0, four",
    "255.255.255.255, four",
    "::fffe:ffff:ffff, six",
    "::1:0:0:0, six",
    "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff, six"
  })
  void holdsEveryAddress(String address, String value) {
    assertThat(table("::/0\tsix\n0.0.0.0/0\tfour").get(IpAddress.of(address))).isEqualTo(value);
  }

  @Test
  void mayBeEmpty() {
    NetworkTable<String> empty = new NetworkTable.Builder<String>().build();
    assertThat(empty.isEmpty()).isTrue();
    assertThat(empty.get(IpAddress.of("1.2.3.4"))).isNull();
    assertThat(table("::/0\tall").isEmpty()).isFalse();
  }

  @Test
  void agreesWithASearchForTheLongestPrefix() {
    Random random = new Random(4632);
    for (int round = 0; round < 500; round++) {
      List<Block> blocks = new ArrayList<>();
      for (int i = random.nextInt(16); i >= 0; i--) {
        Block block = Block.random(random);
        if (!blocks.contains(block)) {
          blocks.add(block);
        }
      }
      StringBuilder text = new StringBuilder();
      blocks.forEach(block -> text.append(block).append('\t').append(block).append('\n'));
      NetworkTable<String> table = table(text.toString());
      for (int i = 0; i < 200; i++) {
        BigInteger address = blocks.get(random.nextInt(blocks.size())).nearAnEnd(random);
        IpAddress asked = address(address);
        assertThat(table.get(asked)).as("%s in%n%s", asked, text).isEqualTo(slow(blocks, address));
      }
    }
  }

  private static String slow(List<Block> blocks, BigInteger address) {
    return blocks.stream()
        .filter(block -> block.has(address))
        .max(Comparator.comparingInt(Block::length))
        .map(Block::toString)
        .orElse(null);
  }

  /** Blocks with few bits set, so that they nest; IPv4 ones among them. */
  private record Block(BigInteger first, int length) {
    static Block random(Random random) {
      boolean four = random.nextBoolean();
      int length = four ? 96 + random.nextInt(33) : random.nextInt(129);
      BigInteger address = four ? BigInteger.valueOf(0xffff_0000_0000L) : BigInteger.ZERO;
      for (int i = random.nextInt(4); i > 0; i--) {
        address = address.setBit(four ? random.nextInt(32) : random.nextInt(128));
      }
      int behind = 128 - length;
      return new Block(address.shiftRight(behind).shiftLeft(behind), length);
    }

    BigInteger last() {
      return first.add(BigInteger.ONE.shiftLeft(128 - length)).subtract(BigInteger.ONE);
    }

    boolean has(BigInteger address) {
      return address.compareTo(first) >= 0 && address.compareTo(last()) <= 0;
    }

    BigInteger nearAnEnd(Random random) {
      BigInteger end = random.nextBoolean() ? first : last();
      BigInteger near = end.add(BigInteger.valueOf(random.nextInt(5) - 2));
      boolean far = random.nextInt(4) == 0 || near.signum() < 0 || near.bitLength() > 128;
      return far ? new BigInteger(128, random) : near;
    }

    @Override
    public String toString() {
      IpAddress address = address(first);
      boolean dotted = address.isVersion4();
      return address + "/" + (dotted ? length - 96 : length);
    }
  }

  private static IpAddress address(BigInteger value) {
    return IpAddress.of(value.shiftRight(64).longValue(), value.longValue());
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "10.0.0.1, networks.tsv:2: '10.0.0.1' is not a CIDR block such as 10.0.0.0/8",
        "``, networks.tsv:2: '' is not a CIDR block such as 10.0.0.0/8",
        "10.0.0.0/33, networks.tsv:2: '10.0.0.0/33' has a longer prefix than the address has bits",
        "10.0.0.1/8, networks.tsv:2: '10.0.0.1/8' has bits set behind its prefix",
        "1.2.3.4/32, networks.tsv:2: '1.2.3.4/32' stands here twice",
        "` 1.2.3.4/32`, networks.tsv:2: '1.2.3.4/32' stands here twice",
        "::ffff:1.2.3.4/128, networks.tsv:2: '::ffff:1.2.3.4/128' stands here twice"
      })
  void refusesNonsenseByFileAndLine(String block, String message) {
    assertThatThrownBy(() -> table("1.2.3.4/32\tone\n" + block + "\ttwo"))
        .isInstanceOf(DataException.class)
        .hasMessage(message);
  }

  private static NetworkTable<String> table(String content) {
    DataFiles files = DataFiles.with(Map.of("networks.tsv", content.getBytes(UTF_8)));
    NetworkTable.Builder<String> table = new NetworkTable.Builder<>();
    for (DataFile.Line line : files.read("networks.tsv").lines()) {
      table.add(line, line.cells().get(0), line.cells().get(1));
    }
    return table.build();
  }
}
