package org.wikimedia.analytics.kraken.net;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.wikimedia.analytics.kraken.bytes.ByteSlice;
import org.wikimedia.analytics.kraken.cases.CaseFile;
import org.wikimedia.analytics.kraken.data.DataException;
import org.wikimedia.analytics.kraken.data.DataFiles;

class ClientIpTest {
  private final ClientIp client = ClientIp.of(DataFiles.shipped());

  static List<CaseFile.Row> cases() {
    return CaseFile.read("clients.tsv").rows();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void tellsWhoAskedInTheCase(CaseFile.Row row) {
    boolean read = client.read(slice(row.get("client")), slice(row.get("forwarded_for")));
    assertThat(read ? client.address().toString() : "none").isEqualTo(expected(row));
    assertThat(client.proxy()).isEqualTo(row.get("proxy", null));
  }

  /** In the one spelling that addresses are written in. */
  private static String expected(CaseFile.Row row) {
    String address = row.get("address");
    return address.equals("none") ? address : IpAddress.of(address).toString();
  }

  @Test
  void forgetsTheLineBefore() {
    assertThat(client.read(slice("82.145.208.1"), slice("1.2.3.4"))).isTrue();
    assertThat(client.proxy()).isEqualTo("Opera");
    assertThat(client.read(slice("-"), slice("1.2.3.4"))).isFalse();
    assertThat(client.proxy()).isNull();
    assertThat(client.read(slice("5.6.7.8"), slice("-"))).isTrue();
    assertThat(client.address()).hasToString("5.6.7.8");
    assertThat(client.proxy()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "1.2.3.4, -, false",
    "10.64.0.1, -, false",
    "10.64.0.1, unknown, false",
    "10.64.0.1, 1.2.3.4, true",
    "82.145.208.1, 1.2.3.4, true",
    "1.2.3.4, 5.6.7.8, false",
    "-, 5.6.7.8, false"
  })
  void saysWhetherTheClientStoodInTheOtherField(
      String own, String forwardedFor, boolean forwarded) {
    client.read(slice("82.145.208.1"), slice("1.2.3.4"));
    client.read(slice(own), slice(forwardedFor));
    assertThat(client.isForwarded()).isEqualTo(forwarded);
  }

  @Test
  void readsNothingBesideItsFields() {
    byte[] line = "1.2.3.4,9.82.145.208.1%205,6.7.8.9%20".getBytes(ISO_8859_1);
    ByteSlice own = new ByteSlice().set(line, 10, 22);
    ByteSlice forwarded = new ByteSlice().set(line, 27, 34);
    assertThat(own).hasToString("82.145.208.1");
    assertThat(forwarded).hasToString("6.7.8.9");
    assertThat(client.read(own, forwarded)).isTrue();
    assertThat(client.address()).hasToString("6.7.8.9");
    assertThat(client.read(new ByteSlice().set(line, 22, 25), forwarded)).isFalse();
    assertThat(client.read(own, new ByteSlice().set(line, 35, 37))).isTrue();
    assertThat(client.address()).hasToString("82.145.208.1");
  }

  @Test
  void makesNoObjectOnAnyLine() {
    List<ByteSlice[]> fields =
        cases().stream()
            .map(row -> new ByteSlice[] {slice(row.get("client")), slice(row.get("forwarded_for"))})
            .toList();
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    read(fields, 200_000);
    long before = threads.getCurrentThreadAllocatedBytes();
    int read = read(fields, 200_000);
    assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(2_000);
    assertThat(read).isBetween(100_000, 199_000);
  }

  private int read(List<ByteSlice[]> fields, int times) {
    int read = 0;
    for (int i = 0; i < times; i++) {
      ByteSlice[] line = fields.get(i % fields.size());
      read += client.read(line[0], line[1]) ? 1 : 0;
    }
    return read;
  }

  @Test
  void readsAnyBytes() {
    Random random = new Random(13);
    String[] pieces = {
      "10.0.0.1", "82.145.208.1", "1.2.3.4", "2620:0:860::1", ",", "%20", "%", " "
    };
    for (int i = 0; i < 100_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int count = random.nextInt(8); count > 0; count--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      String forwarded = text.toString();
      client.read(slice("10.0.0.1"), slice(forwarded));
      assertThat(client.address().toString()).as(forwarded).isEqualTo(slow(forwarded));
    }
  }

  /** The rule with texts in place of bytes, behind a client of 10.0.0.1. */
  private static String slow(String forwarded) {
    String[] items = forwarded.split(",", -1);
    String last = "10.0.0.1";
    for (int i = items.length - 1; i >= 0 && !last.equals("1.2.3.4"); i--) {
      IpAddress item = IpAddress.of(items[i].replaceAll("^(%20| )+|(%20| )+$", ""));
      if (item == null) {
        break;
      }
      last = item.toString();
    }
    return last;
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "`10.0.0.0/8\t`, proxies.tsv:3: the proxy has no name; write - for a machine of our own",
        "10.0.0.0\t-, proxies.tsv:3: '10.0.0.0' is not a CIDR block such as 10.0.0.0/8",
        "1.2.3.0/24\t-, proxies.tsv:3: '1.2.3.0/24' stands here twice",
        "10.0.0.0/8, proxies.tsv:3: 1 cells where the header has 2"
      })
  void refusesNonsenseByFileAndLine(String row, String message) {
    String content = "network\tproxy\n1.2.3.0/24\tOpera\n" + row;
    DataFiles files = DataFiles.with(Map.of("proxies.tsv", content.getBytes(UTF_8)));
    assertThatThrownBy(() -> ClientIp.of(files))
        .isInstanceOf(DataException.class)
        .hasMessage(message);
  }

  private static ByteSlice slice(String text) {
    return ByteSlice.of(text.getBytes(ISO_8859_1));
  }
}
