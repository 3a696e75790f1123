package org.wikimedia.analytics.kraken.jobs.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wikimedia.analytics.kraken.request.Hour;

class ProjectcountsTest {
  private static final RequestLine ENGLISH = RequestLine.of("http://en.wikipedia.org/wiki/A");
  private static final RequestLine MOBILE = RequestLine.of("http://en.m.wikipedia.org/wiki/A");

  private final Product product = new Projectcounts();

  private String file(RequestLine... lines) throws Exception {
    Tally tally = ProductFile.tally(product, "all-sites", List.of(lines));
    return ProductFile.text(ProductFile.bytes(product, tally));
  }

  @Test
  void linesAreCodeDashViewsAndBytesInOrderOfTheCode() throws Exception {
    RequestLine books = RequestLine.of("http://en.wikibooks.org/wiki/A");
    assertThat(file(MOBILE, ENGLISH, books, ENGLISH.sized("23"), MOBILE))
        .isEqualTo("en - 2 123\nen.b - 1 100\nen.m - 2 200\n");
  }

  @Test
  void sumsAreUnsignedSixtyFourBits() throws Exception {
    assertThat(file(ENGLISH.sized("18446744073709551614"), ENGLISH.sized("1")))
        .isEqualTo("en - 2 18446744073709551615\n");
    assertThat(file(ENGLISH.sized("18446744073709551614"), ENGLISH.sized("3")))
        .isEqualTo("en - 2 1\n");
  }

  @Test
  void sizeThatIsNoNumberIsAViewOfNoBytes() throws Exception {
    assertThat(file(ENGLISH.sized("-"))).isEqualTo("en - 1 0\n");
  }

  @Test
  void anHourWithoutCountsIsAnEmptyFile() throws Exception {
    assertThat(ProductFile.empty(product)).isEmpty();
    assertThat(file()).isEmpty();
  }

  @Test
  void hoursAscendEvenBeforeNineteenSeventy() throws Exception {
    Tally tally =
        ProductFile.tally(
            product,
            "all-sites",
            List.of(ENGLISH.at("2013-02-28T23:59:59"), ENGLISH, ENGLISH.at("1969-12-31T23:00:00")));
    assertThat(ProductFile.drained(tally))
        .containsExactly((-1 - ProductFile.HOUR) + " en 1 100", "0 en 1 100", "1 en 1 100");
  }

  @Test
  void aDrainedTallyIsEmptyAndCountsAnew() throws Exception {
    Tally tally = ProductFile.tally(product, "all-sites", List.of(ENGLISH));
    long empty = ProductFile.tally(product).used();
    assertThat(ProductFile.drained(tally)).hasSize(1);
    assertThat(tally.used()).isEqualTo(empty);
    assertThat(ProductFile.drained(tally)).isEmpty();
  }

  @Test
  void fileIsNamedByTheEndOfItsHour() {
    assertThat(product.path(Hour.parse("2013-02-28T22")))
        .isEqualTo("projectcounts/2013/2013-02/projectcounts-20130228-230000");
    assertThat(product.path(Hour.parse("2013-02-28T23")))
        .isEqualTo("projectcounts/2013/2013-03/projectcounts-20130301-000000");
  }
}
