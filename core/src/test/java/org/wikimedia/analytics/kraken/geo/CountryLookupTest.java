package org.wikimedia.analytics.kraken.geo;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.maxmind.db.Reader;
import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wikimedia.analytics.kraken.data.DataException;
import org.wikimedia.analytics.kraken.net.IpAddress;

class CountryLookupTest {
  private static final CountryLookup SHIPPED = CountryLookup.shipped();

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "8.8.8.8, US",
    "::ffff:8.8.8.8, US",
    "91.198.174.192, NL",
    "208.80.154.224, US",
    "41.202.192.1, CM",
    "2620:0:860::1, US",
    "2a02:ec80::1, NL",
    "10.0.0.1, --",
    "127.0.0.1, --",
    "0.0.0.0, --",
    "255.255.255.255, --",
    "::1, --",
    "::, --",
    "fe80::1, --",
    "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff, --",
    // its owner is registered in a country, it is used in none
    "82.145.208.1, --"
  })
  void findsTheCountryInTheShippedDatabase(String address, String code) {
    assertThat(SHIPPED.of(IpAddress.of(address)).code()).isEqualTo(code);
    assertThat(SHIPPED.of(IpAddress.of(address)).code()).as("again").isEqualTo(code);
  }

  @Test
  void namesTheShippedDatabase() {
    assertThat(SHIPPED.name()).isEqualTo("GeoLite2-Country.mmdb");
    assertThat(SHIPPED.type()).isEqualTo("GeoLite2-Country");
    assertThat(SHIPPED.built()).isEqualTo("2019-11-12");
  }

  @Test
  void agreesWithThePlainReader() throws IOException {
    try (InputStream in = CountryLookup.class.getResourceAsStream("/geo/GeoLite2-Country.mmdb");
        Reader reader = new Reader(in)) {
      Random random = new Random(20191112);
      byte[][] seen = new byte[5_000][];
      int known = 0;
      for (int i = 0; i < 200_000; i++) {
        int place = random.nextInt(seen.length);
        byte[] before = seen[place];
        byte[] bytes =
            before == null || random.nextInt(9) == 0 ? any(random) : near(before, random);
        seen[place] = bytes;
        String expected = plain(reader, InetAddress.getByAddress(bytes));
        String found = SHIPPED.of(address(bytes)).code();
        assertThat(found).as("%s", InetAddress.getByAddress(bytes)).isEqualTo(expected);
        known += found.equals("--") ? 0 : 1;
      }
      assertThat(known).isBetween(50_000, 190_000);
    }
  }

  /** IPv4, IPv6 where most of it is in use, IPv6 with IPv4 inside, or 16 bytes of any kind. */
  private static byte[] any(Random random) {
    int kind = random.nextInt(8);
    byte[] bytes = new byte[kind < 4 ? 4 : 16];
    random.nextBytes(bytes);
    if (kind == 4 || kind == 5) {
      bytes[0] = (byte) (random.nextBoolean() ? 0x2a : 0x24);
      bytes[1] = (byte) random.nextInt(16);
      bytes[2] &= 0x1f;
    }
    if (kind == 6) {
      Arrays.fill(bytes, 0, 12, (byte) 0);
    }
    return bytes;
  }

  /** The same but for a bit of it, most often a late one. */
  private static byte[] near(byte[] bytes, Random random) {
    byte[] near = bytes.clone();
    int back = 1 + Math.min(random.nextInt(bytes.length), random.nextInt(bytes.length));
    near[near.length - back] ^= (byte) (1 << random.nextInt(8));
    return near;
  }

  private static String plain(Reader reader, InetAddress asked) throws IOException {
    Map<?, ?> record = reader.get(asked, Map.class);
    Map<?, ?> country = record == null ? null : (Map<?, ?>) record.get("country");
    return country == null ? "--" : (String) country.get("iso_code");
  }

  private static IpAddress address(byte[] bytes) {
    if (bytes.length == 4) {
      ByteBuffer mapped = ByteBuffer.allocate(16).putShort(10, (short) -1).put(12, bytes);
      return address(mapped.array());
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 16; i += 2) {
      String group = Integer.toHexString((bytes[i] & 0xff) << 8 | bytes[i + 1] & 0xff);
      text.append(i == 0 ? "" : ":").append(group);
    }
    return IpAddress.of(text.toString());
  }

  @Test
  void tellsNeighboursInSmallNetworksApart() {
    CountryLookup lookup =
        lookup(
            new DatabaseFile("Test-Country", 6)
                .add("1.2.0.0/16", "DE")
                .add("1.2.3.128/25", "FR")
                .add("1.2.3.129/32", "IT")
                .add("1.2.4.0/24", "ES")
                .add("2001:db8::/32", "DE")
                .add("2001:db8:0:1:8000::/65", "FR")
                .add("2001:db8:0:2::/64", "ES"));
    for (int round = 0; round < 2; round++) {
      assertThat(lookup.of(IpAddress.of("1.2.3.127"))).hasToString("DE");
      assertThat(lookup.of(IpAddress.of("1.2.3.128"))).hasToString("FR");
      assertThat(lookup.of(IpAddress.of("1.2.3.129"))).hasToString("IT");
      assertThat(lookup.of(IpAddress.of("1.2.3.130"))).hasToString("FR");
      assertThat(lookup.of(IpAddress.of("1.2.2.255"))).hasToString("DE");
      assertThat(lookup.of(IpAddress.of("1.2.4.0"))).hasToString("ES");
      assertThat(lookup.of(IpAddress.of("1.2.4.255"))).hasToString("ES");
      assertThat(lookup.of(IpAddress.of("1.2.5.0"))).hasToString("DE");
      assertThat(lookup.of(IpAddress.of("1.3.0.0"))).hasToString("--");
      assertThat(lookup.of(IpAddress.of("2001:db8:0:1:7fff::"))).hasToString("DE");
      assertThat(lookup.of(IpAddress.of("2001:db8:0:1:8000::"))).hasToString("FR");
      assertThat(lookup.of(IpAddress.of("2001:db8:0:2:ffff::"))).hasToString("ES");
      assertThat(lookup.of(IpAddress.of("2001:db8:0:3::"))).hasToString("DE");
      assertThat(lookup.of(IpAddress.of("2001:db9::"))).hasToString("--");
    }
  }

  @Test
  void keepsIpv6ApartFromIpv4OfTheSameDigits() {
    CountryLookup lookup =
        lookup(
            new DatabaseFile("Test-Country", 6)
                .add("1.2.3.0/24", "DE")
                .add("0:0:1:203::/64", "FR")
                .add("0:0:1:204::/64", "ES"));
    assertThat(lookup.of(IpAddress.of("1.2.3.4"))).hasToString("DE");
    assertThat(lookup.of(IpAddress.of("0:0:1:203::4"))).hasToString("FR");
    assertThat(lookup.of(IpAddress.of("0:0:1:204::4"))).hasToString("ES");
    assertThat(lookup.of(IpAddress.of("1.2.4.4"))).hasToString("--");
    assertThat(lookup.of(IpAddress.of("1.2.3.5"))).hasToString("DE");
  }

  @Test
  void findsIpv4InANetworkOfIpv6ThatHoldsAllOfIt() {
    CountryLookup lookup =
        lookup(new DatabaseFile("Test-Country", 6).add("::/8", "DE").add("2000::/8", "FR"));
    for (int round = 0; round < 2; round++) {
      assertThat(lookup.of(IpAddress.of("1.2.3.4"))).hasToString("DE");
      assertThat(lookup.of(IpAddress.of("2000::1"))).hasToString("FR");
      assertThat(lookup.of(IpAddress.of("2100::1"))).hasToString("--");
    }
  }

  @Test
  void knowsNoIpv6ByADatabaseOfIpv4() {
    CountryLookup lookup =
        lookup(
            new DatabaseFile("Test-Country", 4)
                .add("1.2.3.0/24", "DE")
                // begins with the bits of 2001:db8::
                .add("32.1.13.0/24", "FR"));
    assertThat(lookup.of(IpAddress.of("1.2.3.4"))).hasToString("DE");
    assertThat(lookup.of(IpAddress.of("::ffff:1.2.3.4"))).hasToString("DE");
    assertThat(lookup.of(IpAddress.of("::1.2.3.4"))).hasToString("--");
    assertThat(lookup.of(IpAddress.of("2001:db8::1"))).hasToString("--");
  }

  @Test
  void takesNothingButTwoCapitalLettersForACountry() {
    CountryLookup lookup =
        lookup(
            new DatabaseFile("Test-Country", 4)
                .add("1.0.0.0/24", "DE")
                .add("1.0.1.0/24", "A1")
                .add("1.0.2.0/24", "de")
                .add("1.0.3.0/24", "DEU")
                .add("1.0.4.0/24", "")
                .add("1.0.5.0/24", Map.of("country", Map.of()))
                .add("1.0.6.0/24", Map.of())
                .add("1.0.7.0/24", Map.of("registered_country", Map.of("iso_code", "DE"))));
    assertThat(lookup.of(IpAddress.of("1.0.0.1"))).hasToString("DE");
    for (int network = 1; network < 8; network++) {
      assertThat(lookup.of(IpAddress.of("1.0." + network + ".1"))).isSameAs(Country.UNKNOWN);
    }
  }

  @Test
  void makesNoObjectForWhatItRemembers() {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    List<IpAddress> seen =
        List.of(IpAddress.of("8.8.8.8"), IpAddress.of("2a02:ec80::1"), IpAddress.of("10.0.0.1"));
    long least = Long.MAX_VALUE;
    for (int pass = 0; pass < 12; pass++) {
      long before = threads.getCurrentThreadAllocatedBytes();
      long sum = ask(seen, 50_000);
      least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
      assertThat(sum).isPositive();
    }
    assertThat(least).isZero();
  }

  private static long ask(List<IpAddress> addresses, int times) {
    long sum = 0;
    for (int i = 0; i < times; i++) {
      sum += SHIPPED.of(addresses.get(i % addresses.size())).index();
    }
    return sum;
  }

  @Test
  void readsAFile() throws IOException {
    Path file = file("my countries.mmdb", good());
    CountryLookup lookup = CountryLookup.of(file);
    assertThat(lookup.of(IpAddress.of("1.2.3.4"))).hasToString("DE");
    assertThat(lookup.name()).isEqualTo(file.toString());
    assertThat(lookup.type()).isEqualTo("Test-Country");
    assertThat(lookup.built()).as("the last second of the day").isEqualTo("2013-02-28");
  }

  @Test
  void refusesAFileThatIsMissing() {
    Path file = folder.resolve("none.mmdb");
    assertRefused(() -> CountryLookup.of(file), file + ": there is no such file");
    assertRefused(() -> CountryLookup.of(folder), folder + ": is a folder, not a file");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "1.2.3.0/24\tDE\n", "\u00ab\u00cd\u00efMaxMind.com"})
  void refusesAFileOfAnotherKind(String content) throws IOException {
    Path file = file("text.mmdb", content.getBytes(US_ASCII));
    String message = ": is no MaxMind DB, or a damaged one";
    assertRefused(() -> CountryLookup.of(file), file + message);
    assertRefused(() -> read(content.getBytes(US_ASCII)), "x.mmdb" + message);
  }

  @Test
  void tellsWhyAFileCannotBeRead() {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("the disk is gone");
          }
        };
    String message = "x.mmdb: cannot be read: the disk is gone";
    assertRefused(() -> CountryLookup.of(broken, "x.mmdb"), message);
  }

  @Test
  void refusesAnyBeginningOfAFile() {
    byte[] good = good();
    for (int length = 0; length < good.length; length++) {
      byte[] cut = Arrays.copyOf(good, length);
      assertRefused(() -> read(cut), "x.mmdb: is no MaxMind DB, or a damaged one");
    }
  }

  @Test
  void failsInASentenceWhereAFileIsDamaged() {
    Random random = new Random(3);
    for (int i = 0; i < 20_000; i++) {
      byte[] bytes = good();
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      try {
        read(bytes).of(IpAddress.of("1.2.3.4"));
      } catch (DataException | UncheckedIOException e) {
        assertThat(e).hasMessageStartingWith("x.mmdb: ");
      }
    }
  }

  @Test
  void refusesADatabaseOfSomethingElse() {
    DatabaseFile networks =
        new DatabaseFile("GeoLite2-ASN", 6)
            .add("1.2.3.0/24", Map.of("autonomous_system_number", 15169))
            .add("1.2.4.0/24", Map.of("country", Map.of("iso_code", "A1")));
    String message = "x.mmdb: the database GeoLite2-ASN knows no countries (country.iso_code)";
    assertRefused(() -> lookup(networks), message);
    networks.add("1.2.5.0/24", "DE");
    assertThat(lookup(networks).of(IpAddress.of("1.2.5.6"))).hasToString("DE");
  }

  @Test
  void refusesADatabaseOfNothing() {
    String message = "x.mmdb: the database Test-Country knows no countries (country.iso_code)";
    assertRefused(() -> lookup(new DatabaseFile("Test-Country", 4)), message);
  }

  @Test
  void refusesCountriesOfAnotherShape() {
    DatabaseFile names =
        new DatabaseFile("names", 4).add("1.2.3.0/24", Map.of("country", "Germany"));
    String message = "x.mmdb: the database names knows no countries (country.iso_code)";
    assertRefused(() -> lookup(names), message);
  }

  /** A lookup that has passed the check at its opening, and comes upon the damage later. */
  @Test
  void failsWhereItComesUponARecordOfAnotherShape() {
    DatabaseFile mixed =
        new DatabaseFile("mixed", 4)
            .add("1.2.3.0/24", "DE")
            .add("9.2.3.0/24", Map.of("country", "Germany"));
    CountryLookup lookup = lookup(mixed);
    assertThat(lookup.of(IpAddress.of("1.2.3.4"))).hasToString("DE");
    assertThatThrownBy(() -> lookup.of(IpAddress.of("9.2.3.4")))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage("x.mmdb: is damaged: cannot look up 9.2.3.4");
  }

  private static byte[] good() {
    return new DatabaseFile("Test-Country", 4).add("1.2.3.0/24", "DE").bytes();
  }

  private static CountryLookup lookup(DatabaseFile database) {
    return read(database.bytes());
  }

  private static CountryLookup read(byte[] bytes) {
    return CountryLookup.of(new ByteArrayInputStream(bytes), "x.mmdb");
  }

  private Path file(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  private static void assertRefused(Supplier<CountryLookup> opening, String message) {
    assertThatThrownBy(opening::get).isInstanceOf(DataException.class).hasMessage(message);
  }
}
