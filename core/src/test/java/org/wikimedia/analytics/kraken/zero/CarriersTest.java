package org.wikimedia.analytics.kraken.zero;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wikimedia.analytics.kraken.bytes.ByteSlice;
import org.wikimedia.analytics.kraken.data.DataException;
import org.wikimedia.analytics.kraken.data.DataFiles;
import org.wikimedia.analytics.kraken.net.IpAddress;

class CarriersTest {
  private static final String NETWORKS_OF_A = "carrier-networks/a.txt";
  private static final String NETWORKS_OF_B = "carrier-networks/b.txt";

  @Test
  void shipsTheCarriersOf2013() {
    Carriers carriers = Carriers.load(DataFiles.shipped());
    assertThat(carriers.listed()).hasSize(23);
    assertThat(carriers.hasNetworks()).isFalse();
    Carrier uganda = carriers.ofCode(ByteSlice.of("641-14"));
    assertThat(uganda.slug()).isEqualTo("orange-uganda");
    assertThat(uganda.name()).isEqualTo("Orange Uganda");
    assertThat(uganda.country()).isEqualTo("UG");
    assertThat(uganda.codes()).containsExactly("641-14");
  }

  @Test
  void comparesCodesAsTheyAre() {
    Carriers carriers = Carriers.load(DataFiles.shipped());
    assertThat(carriers.ofCode(ByteSlice.of("405-0%2A")).slug()).isEqualTo("tata-india");
    assertThat(carriers.ofCode(ByteSlice.of("405-01"))).isNull();
    assertThat(carriers.ofCode(ByteSlice.of("*"))).isNull();
    assertThat(carriers.ofCode(ByteSlice.of("-"))).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"641-14", "641-014", "641-0", "641-0*", "641-0%2A", "641-*"})
  void takesTheSpellingsOfCodes(String code) {
    Carriers carriers = load(code + "|a|A|UG|-|-|-|M|*|-|yes");
    assertThat(carriers.ofCode(ByteSlice.of(code)).slug()).isEqualTo("a");
  }

  @Test
  void hasTheDealOfOtherCodesApart() {
    Carriers carriers = load("641-14|a|A|UG|-|-|-|M|*|-|yes");
    assertThat(carriers.listed()).extracting(Carrier::slug).containsExactly("a");
    assertThat(carriers.unlisted().slug()).isEqualTo("default");
    assertThat(carriers.unlisted().country()).isEqualTo("-");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "6411-14|a|A|UG|-|-|-|M|*|-|yes; code '6411-14' is neither like 641-14 nor 405-0, 405-0*,"
            + " 405-0%2A, 405-*",
        "64114|a|A|UG|-|-|-|M|*|-|yes; code '64114' is neither like 641-14 nor 405-0, 405-0*,"
            + " 405-0%2A, 405-*",
        "641-1x|a|A|UG|-|-|-|M|*|-|yes; code '641-1x' is neither like 641-14 nor 405-0, 405-0*,"
            + " 405-0%2A, 405-*",
        "641-1234|a|A|UG|-|-|-|M|*|-|yes; code '641-1234' is neither like 641-14 nor 405-0, 405-0*,"
            + " 405-0%2A, 405-*",
        "641-1|a|A|UG|-|-|-|M|*|-|yes; code '641-1' is neither like 641-14 nor 405-0, 405-0*,"
            + " 405-0%2A, 405-*",
        "641-14 *|a|A|UG|-|-|-|M|*|-|yes; code '*' is neither like 641-14 nor 405-0, 405-0*,"
            + " 405-0%2A, 405-*",
        "641-14  641-15|a|A|UG|-|-|-|M|*|-|yes; codes '641-14  641-15' are not apart by single"
            + " spaces",
        "|a|A|UG|-|-|-|M|*|-|yes; codes '' are not apart by single spaces",
        "641-14 641-14|a|A|UG|-|-|-|M|*|-|yes; codes '641-14 641-14' hold a word twice",
        "*|a|A|UG|-|-|-|M|*|-|yes; codes * and carrier default go together",
        "641-14|default|A|-|-|-|-|M|*|-|yes; codes * and carrier default go together",
        "*|default|A|-|-|-|-|M|*|-|yes; carrier default stands here twice",
        "*|default|A|UG|-|-|-|M|*|-|yes; country 'UG' must be - here",
        "*|default|A|-|carrier-networks/default.txt|-|-|M|*|-|yes;"
            + " networks 'carrier-networks/default.txt' must be - here",
        "641-14|Orange|A|UG|-|-|-|M|*|-|yes; carrier 'Orange' is not like orange-uganda: a-z, 0-9"
            + " and dashes, no zero- first",
        "641-14|zero-a|A|UG|-|-|-|M|*|-|yes; carrier 'zero-a' is not like orange-uganda: a-z, 0-9"
            + " and dashes, no zero- first",
        "641-14|mtn/dialog|A|UG|-|-|-|M|*|-|yes; carrier 'mtn/dialog' is not like orange-uganda:"
            + " a-z, 0-9 and dashes, no zero- first",
        "641-14|a| |UG|-|-|-|M|*|-|yes; the name of a is empty",
        "641-14|a|A|Uganda|-|-|-|M|*|-|yes; country 'Uganda' is not a code like UG",
        "641-14|a|A|ug|-|-|-|M|*|-|yes; country 'ug' is not a code like UG",
        "641-14|a|A|-|-|-|-|M|*|-|yes; country '-' is not a code like UG",
        "641-14|a|A|UG|b.txt|-|-|M|*|-|yes; networks 'b.txt' are neither - nor"
            + " carrier-networks/a.txt",
        "641-14|a|A|UG|carrier-networks/a.txt|-|-|M|*|-|yes; there is no data file"
            + " carrier-networks/a.txt",
        "641-14|a|A|UG|-|2012-13-01|-|M|*|-|yes; valid_from '2012-13-01' is neither -, a date like"
            + " 2012-04-12 nor an hour like 2012-04-12T10",
        "641-14|a|A|UG|-|-|2012-04-12T24|M|*|-|yes; valid_to '2012-04-12T24' is neither -, a date"
            + " like 2012-04-12 nor an hour like 2012-04-12T10",
        "641-14|a|A|UG|-||-|M|*|-|yes; valid_from '' is neither -, a date like 2012-04-12 nor an"
            + " hour like 2012-04-12T10",
        "641-14|a|A|UG|-|2012-04-12|2012-04-12|M|*|-|yes; valid_to '2012-04-12' is not after"
            + " valid_from '2012-04-12'",
        "641-14|a|A|UG|-|2012-04-12T10|2012-04-12|M|*|-|yes; valid_to '2012-04-12' is not after"
            + " valid_from '2012-04-12T10'",
        "641-14|a|A|UG|-|-|-|X|*|-|yes; sites 'X' are none of M, Z, M Z",
        "641-14|a|A|UG|-|-|-|M+Z|*|-|yes; sites 'M+Z' are none of M, Z, M Z",
        "641-14|a|A|UG|-|-|-||*|-|yes; sites '' are none of M, Z, M Z",
        "641-14|a|A|UG|-|-|-|M|en jp|-|yes; language 'jp' is not in languages.txt",
        "641-14|a|A|UG|-|-|-|M|en,fr|-|yes; language 'en,fr' is not in languages.txt",
        "641-14|a|A|UG|-|-|-|M|en *|-|yes; language '*' is not in languages.txt",
        "641-14|a|A|UG|-|-|-|M|en  fr|-|yes; languages 'en  fr' are not apart by single spaces",
        "641-14|a|A|UG|-|-|-|M|en fr en|-|yes; languages 'en fr en' hold a word twice",
        "641-14|a|A|UG|-|-|-|M|*|Opera,Nokia|yes; proxy 'Opera,Nokia' is not a name of letters and"
            + " digits like Opera",
        "641-14|a|A|UG|-|-|-|M|*|Opera -|yes; proxy '-' is not a name of letters and digits like"
            + " Opera",
        "641-14|a|A|UG|-|-|-|M|*||yes; proxies '' are not apart by single spaces",
        "641-14|a|A|UG|-|-|-|M|*|-|true; https 'true' is neither yes nor no",
        "641-14|a|A|UG|-|-|-|M|*|-; 10 cells where the header has 11",
      })
  void refusesARowOfNonsense(String row, String message) {
    assertRefused("carriers.tsv:3: " + message, CarrierRows.of(row));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "641-14|b|A|UG|-|-|-|M|*|-|yes; code '641-14' is one of a too",
        "641-15 641-14|b|A|UG|-|-|-|M|*|-|yes; code '641-14' is one of a too",
        "641-15|a|A|UG|-|2013-01-01|-|M|*|-|yes; the codes of a are '641-14' further up, not '641-15'",
        "641-14|a|B|UG|-|2013-01-01|-|M|*|-|yes; the name of a is 'A' further up, not 'B'",
        "641-14|a|A|KE|-|2013-01-01|-|M|*|-|yes; the country of a is 'UG' further up, not 'KE'",
        "641-14|a|A|UG|carrier-networks/a.txt|2013-01-01|-|M|*|-|yes; the networks of a are '-' further"
            + " up, not 'carrier-networks/a.txt'",
        "641-14|a|A|UG|-|2012-12-31T23|-|M|*|-|yes; the deal of a from 2012-12-31T23 overlaps its"
            + " deal from 2012-01-01T00",
        "641-14|a|A|UG|-|-|-|M|*|-|yes; the deal of a from always overlaps its deal from"
            + " 2012-01-01T00",
        "641-14|a|A|UG|-|-|2012-01-01T01|M|*|-|yes; the deal of a from always overlaps its deal"
            + " from 2012-01-01T00",
      })
  void refusesARowThatContradictsAnother(String row, String message) {
    String first = "641-14|a|A|UG|-|2012-01-01|2013-01-01|M|*|-|yes";
    assertRefused("carriers.tsv:4: " + message, CarrierRows.of(first, row));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "641-14|a|A|UG|-|2013-01-01|-|Z|*|-|yes",
        "641-14|a|A|UG|-|-|2012-01-01|Z|*|-|yes",
        "641-15|b|A|UG|-|-|-|Z|*|-|yes",
        "-|b|B|KE|-|-|-|Z|*|-|yes"
      })
  void takesARowBesideAnother(String row) {
    assertThat(load("641-14|a|A|UG|-|2012-01-01|2013-01-01|M|*|-|yes", row)).isNotNull();
  }

  @Test
  void codesOfTwoRowsMayStandInAnyOrder() {
    Carriers carriers =
        load(
            "641-14 641-15|a|A|UG|-|2012-01-01|2013-01-01|M|*|-|yes",
            "641-15 641-14|a|A|UG|-|2013-01-01|-|Z|*|-|yes");
    assertThat(carriers.ofCode(ByteSlice.of("641-14")).deals()).hasSize(2);
    assertRefused(
        "carriers.tsv:4: the codes of a are '641-14 641-15' further up, not '641-14'",
        CarrierRows.of(
            "641-14 641-15|a|A|UG|-|2012-01-01|2013-01-01|M|*|-|yes",
            "641-14|a|A|UG|-|2013-01-01|-|Z|*|-|yes"));
  }

  @Test
  void aCodeWinsOverANameThatLooksLikeIt() {
    Carriers carriers = load("641-14|a|A|UG|-|-|-|M|*|-|yes", "641-15|641-14|B|UG|-|-|-|M|*|-|yes");
    assertThat(carriers.ofCode(ByteSlice.of("641-14")).slug()).isEqualTo("a");
    assertThat(carriers.ofCode(ByteSlice.of("641-15")).slug()).isEqualTo("641-14");
  }

  @Test
  void refusesUnknownColumns() {
    assertRefused(
        "carriers.tsv:1: the columns must be codes, carrier, name, country, networks, valid_from,"
            + " valid_to, sites, languages, proxies, https",
        CarrierRows.file(Map.of(), CarrierRows.HEADER + "|start\n"));
  }

  @Test
  void refusesAFileWithoutTheDealOfOtherCodes() {
    assertRefused(
        "carriers.tsv:2: no row with codes * and carrier default tells the deal of all other codes",
        CarrierRows.file(Map.of(), CarrierRows.HEADER + "\n641-14|a|A|UG|-|-|-|M|*|-|yes\n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "10.1.0.0/16; 10.1.0.0/16; '10.1.0.0/16' is a network of a and of b",
        "2001:db8::/32; 2001:0DB8:0::/32; '2001:0DB8:0::/32' is a network of a and of b",
        "10.1.0.0/16; ten; 'ten' is not a CIDR block such as 10.0.0.0/8",
        "10.1.0.0/16; 10.1.0.1/16; '10.1.0.1/16' has bits set behind its prefix",
      })
  void refusesNetworksByFileAndLine(String mine, String others, String message) {
    assertRefused(NETWORKS_OF_B + ":2: " + message, withNetworks(mine, "# comment\n" + others));
  }

  @Test
  void refusesABlockTwiceInOneFile() {
    assertRefused(
        NETWORKS_OF_A + ":2: '10.1.0.0/16' stands here twice",
        withNetworks("10.1.0.0/16\n10.1.0.0/16", "10.2.0.0/16"));
  }

  @Test
  void refusesAFileOfNoNetworks() {
    assertRefused(
        NETWORKS_OF_A + ": holds nothing but comments", withNetworks("# none", "10.2.0.0/16"));
  }

  @Test
  void theSmallestNetworkWins() {
    Carriers carriers =
        Carriers.load(withNetworks("10.1.0.0/16\n2001:db8::/32", "10.1.2.0/24\n2001:db8:1::/48"));
    assertThat(carriers.hasNetworks()).isTrue();
    assertThat(carriers.ofAddress(IpAddress.of("10.1.1.255")).slug()).isEqualTo("a");
    assertThat(carriers.ofAddress(IpAddress.of("10.1.2.0")).slug()).isEqualTo("b");
    assertThat(carriers.ofAddress(IpAddress.of("10.1.3.0")).slug()).isEqualTo("a");
    assertThat(carriers.ofAddress(IpAddress.of("2001:db8::1")).slug()).isEqualTo("a");
    assertThat(carriers.ofAddress(IpAddress.of("2001:db8:1::1")).slug()).isEqualTo("b");
    assertThat(carriers.ofAddress(IpAddress.of("10.2.0.0"))).isNull();
    assertThat(carriers.ofAddress(IpAddress.of("2001:db9::"))).isNull();
  }

  private static DataFiles withNetworks(String ofA, String ofB) {
    return CarrierRows.of(
        Map.of(NETWORKS_OF_A, ofA, NETWORKS_OF_B, ofB),
        "641-14|a|A|UG|" + NETWORKS_OF_A + "|-|-|M|*|-|yes",
        "-|b|B|KE|" + NETWORKS_OF_B + "|-|-|M|*|-|yes");
  }

  private static Carriers load(String... rows) {
    return Carriers.load(CarrierRows.of(rows));
  }

  private static void assertRefused(String message, DataFiles files) {
    assertThatThrownBy(() -> Carriers.load(files))
        .isInstanceOf(DataException.class)
        .hasMessage(message);
  }
}
