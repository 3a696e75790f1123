package org.wikimedia.analytics.kraken.jobs.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wikimedia.analytics.kraken.request.Hour;

class CountriesTest {
  private static final String HEADER = "hour\tcountry\tlanguage\tproject\tsite\tviews\tbytes\n";
  private static final String GERMAN = "217.89.1.1";
  private static final RequestLine ENGLISH =
      RequestLine.of("http://en.wikipedia.org/wiki/A").client(GERMAN, "-");

  private final Product product = new Countries();

  private String rows(String definition, RequestLine... lines) throws Exception {
    Tally tally = ProductFile.tally(product, definition, List.of(lines));
    String file = ProductFile.text(ProductFile.bytes(product, tally));
    assertThat(file).startsWith(HEADER);
    return file.substring(HEADER.length());
  }

  @Test
  void rowsAscendAsWholeLines() throws Exception {
    RequestLine mobile =
        RequestLine.of("http://de.m.wikipedia.org/wiki/A").client(GERMAN, "-").sized("7");
    RequestLine unknown = ENGLISH.client("10.0.0.1", "-");
    assertThat(rows("all-sites", ENGLISH, mobile, unknown, ENGLISH.sized("23"), mobile))
        .isEqualTo(
            "2013-02-28T22\t--\ten\twikipedia.org\tX\t1\t100\n"
                + "2013-02-28T22\tDE\tde\twikipedia.org\tM\t2\t14\n"
                + "2013-02-28T22\tDE\ten\twikipedia.org\tX\t2\t123\n");
    assertThat(rows("kraken", ENGLISH.client("0.0.0.0", "-"), ENGLISH))
        .isEqualTo(
            "2013-02-28T22\t--\ten\twikipedia.org\tX\t1\t100\n"
                + "2013-02-28T22\tDE\ten\twikipedia.org\tX\t1\t100\n");
  }

  @ParameterizedTest
  @CsvSource({
    "webstatscollector, http://en.m.wikipedia.org/wiki/A, en wikipedia.org M",
    "webstatscollector, http://en.m.wikipedia.org:80/wiki/A, en wikipedia.org M",
    "webstatscollector, http://commons.wikimedia.org/wiki/A, ' wikimedia.org X'",
    "webstatscollector, http://simple.wiktionary.org/wiki/A, simple wiktionary.org X",
    "pageview, http://en.zero.wikipedia.org/wiki/A, en wikipedia.org Z",
    "pageview, http://m.wikipedia.org/wiki/A, ' wikipedia.org M'",
    "pageview, http://www.wikidata.org/wiki/Q1, ' wikidata.org X'",
    "all-sites, http://de.m.wikibooks.org/wiki/A, de wikibooks.org M",
  })
  void projectsAreLanguageDomainAndSite(String definition, String url, String columns)
      throws Exception {
    assertThat(rows(definition, RequestLine.of(url).client(GERMAN, "-")))
        .isEqualTo("2013-02-28T22\tDE\t" + columns.replace(' ', '\t') + "\t1\t100\n");
  }

  @ParameterizedTest
  @CsvSource({
    "217.89.1.1, -, DE",
    "217.89.1.1|FR, -, DE",
    "0.0.0.0|FR, -, FR",
    "0.0.0.0|--, -, --",
    "0.0.0.0|fr, -, --",
    "0.0.0.0|FRA, -, --",
    "junk|FR, -, FR",
    "junk, -, --",
    "-, -, --",
    "217.89.1.1, 8.8.8.8, DE",
    "91.198.174.5, 217.89.1.1, DE",
    "91.198.174.5|NL, '8.8.8.8,%20217.89.1.1', DE",
    "82.145.208.1|NO, 10.1.1.1, --",
    "10.0.0.5|US, 10.1.1.1, --",
    "10.0.0.5|US, -, US",
    "10.0.0.5|US, unknown, US",
    "0.0.0.0|FR, 10.1.1.1, FR",
    "2a00:1450:4013:c00::1, -, NL",
  })
  void theCountryIsThatOfTheClient(String client, String forwardedFor, String country)
      throws Exception {
    assertThat(rows("pageview", ENGLISH.client(client, forwardedFor)))
        .startsWith("2013-02-28T22\t" + country + "\t");
  }

  @Test
  void twoRequestsAreTwoClients() throws Exception {
    assertThat(rows("pageview", ENGLISH, ENGLISH.client("8.8.8.8", "-"), ENGLISH))
        .contains("\tDE\ten\twikipedia.org\tX\t2\t", "\tUS\ten\twikipedia.org\tX\t1\t");
  }

  @Test
  void anHourWithoutViewsIsAHeader() throws Exception {
    assertThat(ProductFile.text(ProductFile.empty(product))).isEqualTo(HEADER);
  }

  @Test
  void fileIsNamedByTheEndOfItsHour() {
    assertThat(product.path(Hour.parse("2013-02-28T23")))
        .isEqualTo("countries/2013/2013-03/countries-20130301-000000.tsv");
  }
}
