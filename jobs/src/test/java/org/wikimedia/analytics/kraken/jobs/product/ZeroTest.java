package org.wikimedia.analytics.kraken.jobs.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wikimedia.analytics.kraken.request.Hour;

class ZeroTest {
  private static final String HEADER =
      "hour\tcarrier_code\tcarrier\tcountry\tlanguage\tproject\tsite\tfree\tviews\tbytes\n";
  private static final RequestLine UGANDA =
      RequestLine.of("http://en.m.wikipedia.org/wiki/A")
          .client("41.202.225.1", "-")
          .tagged("zero=641-14");

  private final Product product = new Zero();

  private String rows(RequestLine... lines) throws Exception {
    Tally tally = ProductFile.tally(product, "all-sites", List.of(lines));
    String file = ProductFile.text(ProductFile.bytes(product, tally));
    assertThat(file).startsWith(HEADER);
    return file.substring(HEADER.length());
  }

  @Test
  void onlyRequestsWithACarrierAreInIt() throws Exception {
    assertThat(rows(UGANDA, UGANDA.tagged("-"), UGANDA.tagged("zeronet=b"), UGANDA.sized("11")))
        .isEqualTo("2013-02-28T22\t641-14\torange-uganda\tUG\ten\twikipedia.org\tM\tyes\t2\t111\n");
  }

  @Test
  void freeIsWhatTheDealOfTheHourSays() throws Exception {
    RequestLine zero = RequestLine.of("http://en.zero.wikipedia.org/wiki/A").tagged("zero=250-99");
    RequestLine before = zero.at("2013-02-28T22:59:59").client("0.0.0.0", "-");
    assertThat(rows(before)).contains("\t250-99\tbeeline-russia\t--\ten\twikipedia.org\tZ\tno\t1");
  }

  @Test
  void anUnknownCodeIsItsOwnName() throws Exception {
    assertThat(rows(UGANDA.tagged("999-99"), UGANDA.tagged("zero=a\tb")))
        .contains("\t999-99\t999-99\tUG\t");
  }

  @Test
  void whatWouldBreakALineIsAnUnderscore() throws Exception {
    assertThat(rows(UGANDA.tagged("zero=641 14"))).contains("\t641_14\t641_14\tUG\t");
  }

  @Test
  void codesOfOneCarrierAreRowsOfTheirOwn() throws Exception {
    assertThat(rows(UGANDA.tagged("zero=405-0*"), UGANDA.tagged("405-0%2A")))
        .containsSubsequence("\t405-0%2A\ttata-india\t", "\t405-0*\ttata-india\t");
  }

  @Test
  void anHourWithoutCarriersIsAHeader() throws Exception {
    assertThat(ProductFile.text(ProductFile.empty(product))).isEqualTo(HEADER);
    assertThat(rows(UGANDA.tagged("-"))).isEmpty();
  }

  @Test
  void fileIsNamedByTheEndOfItsHour() {
    assertThat(product.path(Hour.parse("2013-02-28T22")))
        .isEqualTo("zero/2013/2013-02/zero-20130228-230000.tsv");
  }
}
