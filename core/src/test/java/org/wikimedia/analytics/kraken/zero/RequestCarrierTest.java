package org.wikimedia.analytics.kraken.zero;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.wikimedia.analytics.kraken.cases.CaseFile;
import org.wikimedia.analytics.kraken.cases.DefinitionCases;
import org.wikimedia.analytics.kraken.data.DataException;
import org.wikimedia.analytics.kraken.data.DataFiles;
import org.wikimedia.analytics.kraken.project.SiteProjects;
import org.wikimedia.analytics.kraken.request.LogFormat;
import org.wikimedia.analytics.kraken.request.ParseStatus;
import org.wikimedia.analytics.kraken.request.Request;
import org.wikimedia.analytics.kraken.request.RequestParser;

class RequestCarrierTest {
  private static final RequestCarrier SHIPPED = RequestCarrier.of(DataFiles.shipped());
  private static final SiteProjects PROJECTS = SiteProjects.of(DataFiles.shipped());
  private static final DataFiles WITH_NETWORKS =
      CarrierRows.of(
          Map.of(
              "carrier-networks/a.txt", "41.1.0.0/16\n10.4.0.0/16\n2001:db8::/32",
              "carrier-networks/b.txt", "41.1.2.0/24\n2001:db8:1::/48"),
          "641-14 641-15|a|A|UG|carrier-networks/a.txt|-|-|M|*|Opera|no",
          "-|b|B|UG|carrier-networks/b.txt|-|-|M|*|-|yes");

  private final RequestParser parser = new RequestParser(LogFormat.AUTO);
  private final Request request = new Request();

  static List<CaseFile.Row> cases() {
    return CaseFile.read("carriers.tsv").rows();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void readsCodeCarrierAndWhetherItWasFree(CaseFile.Row row) {
    for (byte[] line : lines(row)) {
      parse(line);
      assertThat(SHIPPED.read(request)).as("carrier of %s", row).isEqualTo(hasCarrier(row));
      if (hasCarrier(row)) {
        assertThat(SHIPPED.code().toLatin1()).isEqualTo(row.get("code"));
        assertThat(SHIPPED.name().toLatin1()).isEqualTo(row.get("carrier"));
        assertThat(isFree(SHIPPED)).as("free: %s", row).isEqualTo(row.get("free").equals("yes"));
      }
    }
  }

  @Test
  void theCasesHaveEveryListedCode() {
    for (Carrier carrier : Carriers.load(DataFiles.shipped()).listed()) {
      for (String code : carrier.codes()) {
        assertThat(cases())
            .as(code)
            .anyMatch(
                row -> row.get("code").equals(code) && row.get("carrier").equals(carrier.slug()));
      }
    }
  }

  @Test
  void knowsTheCarrierOfAListedCodeOnly() {
    parse("163.212.13.195", "-", "zero=641-14");
    SHIPPED.read(request);
    assertThat(SHIPPED.carrier().slug()).isEqualTo("orange-uganda");
    assertThat(SHIPPED.dealer()).isSameAs(SHIPPED.carrier());
    parse("163.212.13.195", "-", "zero=639-02");
    SHIPPED.read(request);
    assertThat(SHIPPED.carrier()).isNull();
    assertThat(SHIPPED.dealer().slug()).isEqualTo("default");
  }

  @Test
  void saysWhichRequestsAreTests() {
    parse("10.4.1.118", "-", "zero=641-14");
    assertThat(SHIPPED.read(request)).isFalse();
    assertThat(SHIPPED.isTest()).isTrue();
    parse("10.4.1.118", "-", "-");
    assertThat(SHIPPED.read(request)).isFalse();
    assertThat(SHIPPED.isTest()).isFalse();
    parse("10.4.1.119", "-", "zero=641-14");
    assertThat(SHIPPED.read(request)).isTrue();
    assertThat(SHIPPED.isTest()).isFalse();
  }

  @Test
  void anotherRequestIsReadAnew() {
    Request other = new Request();
    parse("163.212.13.195", "-", "zero=641-14");
    new RequestParser(LogFormat.TAB).parse(line("163.212.13.195", "-", "zero=502-16"), other);
    assertThat(other.generation()).isEqualTo(request.generation());
    SHIPPED.read(request);
    assertThat(SHIPPED.code().toLatin1()).isEqualTo("641-14");
    SHIPPED.read(other);
    assertThat(SHIPPED.code().toLatin1()).isEqualTo("502-16");
  }

  @ParameterizedTest(name = "{0}, for {1}, {2}: {3} {4}")
  @CsvSource({
    "41.1.1.255, -, -, 641-14, a, yes",
    "41.1.2.0, -, -, -, b, yes",
    "41.1.3.0, -, -, 641-14, a, yes",
    "41.1.3.0|UG, -, -, 641-14, a, yes",
    "2001:db8::1, -, -, 641-14, a, yes",
    "2001:db8:1::1, -, -, -, b, yes",
    "41.1.1.1, -, mf-m=a, 641-14, a, yes",
    "41.1.1.1, -, zero=, 641-14, a, yes",
    "41.1.1.1, -, zero=b, b, b, yes",
    "41.1.2.1, -, 641-15, 641-15, a, yes",
    "82.145.209.1, 41.1.1.1, -, 641-14, a, yes",
    "82.145.209.1, 41.1.2.1, -, -, b, no",
    "10.64.0.5, '41.1.2.1, 82.145.209.1', -, -, b, no",
    "10.64.0.5, 41.1.2.1, -, -, b, yes",
    "41.1.1.1, -, proxy=IORG, 641-14, a, no",
    "41.1.1.1, -, https=1, 641-14, a, no",
    "41.1.2.1, -, https=1, -, b, yes"
  })
  void findsTheCarrierByAddress(
      String client, String forwardedFor, String tags, String code, String name, String free) {
    RequestCarrier carrier = RequestCarrier.of(WITH_NETWORKS);
    parse(client, forwardedFor, tags);
    assertThat(carrier.read(request)).isTrue();
    assertThat(carrier.code().toLatin1()).isEqualTo(code);
    assertThat(carrier.name().toLatin1()).isEqualTo(name);
    assertThat(isFree(carrier)).isEqualTo(free.equals("yes"));
  }

  @ParameterizedTest(name = "{0}, for {1}")
  @CsvSource({
    "41.2.0.0, -",
    "41.0.255.255, -",
    "2001:db9::, -",
    "163.212.13.195, 41.1.1.1",
    "82.145.209.1, 163.212.13.195",
    "10.4.1.118, -",
    "10.4.1.118, 41.1.1.1",
    "-, 41.1.1.1",
    "unknown, -"
  })
  void findsNoCarrierByOtherAddresses(String client, String forwardedFor) {
    RequestCarrier carrier = RequestCarrier.of(WITH_NETWORKS);
    parse(client, forwardedFor, "-");
    assertThat(carrier.read(request)).isFalse();
  }

  @Test
  void httpsMayCost() {
    RequestCarrier carrier = RequestCarrier.of(WITH_NETWORKS);
    String plain = new String(line("163.212.13.195", "-", "zero=641-14"), ISO_8859_1);
    parse(plain.getBytes(ISO_8859_1));
    carrier.read(request);
    assertThat(isFree(carrier)).isTrue();
    parse(plain.replace("http://en.m", "HTTPS://en.m").getBytes(ISO_8859_1));
    carrier.read(request);
    assertThat(isFree(carrier)).isFalse();
  }

  @Test
  void testAddressesAreData() {
    byte[] own = "41.1.0.0/16\n".getBytes(ISO_8859_1);
    RequestCarrier carrier = RequestCarrier.of(DataFiles.with(Map.of("test-addresses.txt", own)));
    parse("41.1.1.1", "-", "zero=641-14");
    assertThat(carrier.read(request)).isFalse();
    parse("10.4.1.118", "-", "zero=641-14");
    assertThat(carrier.read(request)).isTrue();
  }

  @Test
  void refusesTestAddressesThatAreNone() {
    DataFiles files =
        DataFiles.with(Map.of("test-addresses.txt", "10.4.1.118".getBytes(ISO_8859_1)));
    assertThatThrownBy(() -> RequestCarrier.of(files))
        .isInstanceOf(DataException.class)
        .hasMessage("test-addresses.txt:1: '10.4.1.118' is not a CIDR block such as 10.0.0.0/8");
  }

  private static boolean hasCarrier(CaseFile.Row row) {
    return !row.get("code").isEmpty();
  }

  private boolean isFree(RequestCarrier carrier) {
    return carrier.isFree(PROJECTS.project(request), request.hour());
  }

  private void parse(String client, String forwardedFor, String tags) {
    parse(line(client, forwardedFor, tags));
  }

  private void parse(byte[] line) {
    assertThat(parser.parse(line, request)).isEqualTo(ParseStatus.PARSED);
  }

  private static byte[] line(String client, String forwardedFor, String tags) {
    return String.join(
            "\t",
            "cp1",
            "7",
            "2013-02-28T22:00:00",
            "0.1",
            client,
            "hit/200",
            "1000",
            "GET",
            "http://en.m.wikipedia.org/wiki/Foo",
            "-",
            "text/html",
            "-",
            forwardedFor,
            "Mozilla",
            "en",
            tags)
        .getBytes(ISO_8859_1);
  }

  private static List<byte[]> lines(CaseFile.Row row) {
    List<byte[]> lines = new ArrayList<>();
    lines.add(DefinitionCases.tabLine(row));
    lines.add(DefinitionCases.krakenLine(row));
    lines.add(DefinitionCases.spaceLine(row));
    lines.add(DefinitionCases.jsonLine(row));
    lines.removeIf(line -> line == null);
    return lines;
  }
}
