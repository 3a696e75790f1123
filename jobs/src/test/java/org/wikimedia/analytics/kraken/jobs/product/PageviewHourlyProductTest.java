package org.wikimedia.analytics.kraken.jobs.product;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.file.DataFileReader;
import org.apache.avro.file.SeekableByteArrayInput;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.util.Utf8;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wikimedia.analytics.kraken.data.DataFiles;
import org.wikimedia.analytics.kraken.schemas.PageviewHourly;

class PageviewHourlyProductTest {
  private static final RequestLine A =
      RequestLine.of("http://en.m.wikipedia.org/wiki/A")
          .client("41.202.225.1", "-")
          .tagged("zero=641-14;page_id=42;ns=-1");

  private final Product product = new PageviewHourlyProduct(DataFiles.shipped());

  private List<PageviewHourly> rows(RequestLine... lines) throws Exception {
    return read(ProductFile.bytes(product, ProductFile.tally(product, "pageview", List.of(lines))));
  }

  private static List<PageviewHourly> read(byte[] file) throws Exception {
    List<PageviewHourly> rows = new ArrayList<>();
    try (DataFileReader<PageviewHourly> records =
        new DataFileReader<>(
            new SeekableByteArrayInput(file), new SpecificDatumReader<>(PageviewHourly.class))) {
      records.forEach(rows::add);
    }
    return rows;
  }

  @Test
  void viewsThatAgreeInEveryDimensionAreOneRow() throws Exception {
    List<PageviewHourly> rows = rows(A, A.sized("11"), A.from("cp2", 7));
    assertThat(rows).hasSize(1);
    PageviewHourly row = rows.get(0);
    assertThat(row.getViewCount()).isEqualTo(3);
    assertThat(row.getByteCount()).isEqualTo(211);
    assertThat(List.of(row.getProject(), row.getProjectCode(), row.getPageTitle()))
        .containsExactly("en.wikipedia", "en.m", "A");
    assertThat(List.of(row.getAccessMethod(), row.getAgentType(), row.getRefererClass()))
        .containsExactly("mobile web", "user", "none");
    assertThat(List.of(row.getZeroCarrier(), row.getCountryCode(), row.getLanguageVariant()))
        .containsExactly("641-14", "UG", "default");
    assertThat(row.getPageId()).isEqualTo(42);
    assertThat(row.getNamespaceId()).isEqualTo(-1);
    assertThat(row.getUserAgentMap()).containsEntry("browser_family", "Firefox").hasSize(7);
  }

  @Test
  void eachDimensionMakesARowOfItsOwn() throws Exception {
    assertThat(
            rows(
                A,
                RequestLine.of("http://en.m.wikipedia.org/wiki/B"),
                A.tagged("page_id=42"),
                A.tagged("page_id=43"),
                A.client("0.0.0.0", "-"),
                A.by("Opera/9.80")))
        .hasSize(6);
  }

  @Test
  void titlesThatAreNotUtf8StayApart() throws Exception {
    RequestLine grave = RequestLine.of("http://en.wikipedia.org/wiki/Caf\u00e8");
    RequestLine acute = RequestLine.of("http://en.wikipedia.org/wiki/Caf\u00e9");
    byte[] file =
        ProductFile.bytes(product, ProductFile.tally(product, "pageview", List.of(grave, acute)));
    assertThat(titles(file)).containsExactly("Caf\u00e8", "Caf\u00e9");
  }

  /** One character a byte. */
  private static List<String> titles(byte[] file) throws Exception {
    String fields = "\"name\": \"page_title\", \"type\": \"string\"";
    Schema titles =
        new Schema.Parser()
            .parse(
                "{\"type\": \"record\", \"name\": \"PageviewHourly\", \"namespace\": \""
                    + PageviewHourly.class.getPackageName()
                    + "\", \"fields\": [{"
                    + fields
                    + "}]}");
    List<String> read = new ArrayList<>();
    try (DataFileReader<GenericRecord> records =
        new DataFileReader<>(
            new SeekableByteArrayInput(file), new GenericDatumReader<>(null, titles))) {
      for (GenericRecord record : records) {
        Utf8 title = (Utf8) record.get(0);
        read.add(new String(title.getBytes(), 0, title.getByteLength(), ISO_8859_1));
      }
    }
    return read;
  }

  @Test
  void whatIsNotToldIsNull() throws Exception {
    PageviewHourly row = rows(A.tagged("page_id=;ns=x")).get(0);
    assertThat(row.getZeroCarrier()).isNull();
    assertThat(row.getPageId()).isNull();
    assertThat(row.getNamespaceId()).isNull();
    assertThat(List.of(row.getCountryCode(), row.getCountry())).containsExactly("UG", "Uganda");
    assertThat(row.getSubdivision()).isNull();
    assertThat(row.getCity()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "41.202.225.1, UG, Uganda, Africa",
    "0.0.0.0|CI, CI, Côte d’Ivoire, Africa",
    "0.0.0.0|XK, XK, Kosovo, Europe",
    "0.0.0.0|ZZ, ZZ, Unknown, Unknown",
    "0.0.0.0|XX, --, Unknown, Unknown",
    "0.0.0.0, --, Unknown, Unknown",
    "unknown, --, Unknown, Unknown"
  })
  void countryAndContinentFollowFromTheCode(
      String client, String code, String country, String continent) throws Exception {
    PageviewHourly row = rows(A.client(client, "-")).get(0);
    assertThat(List.of(row.getCountryCode(), row.getCountry(), row.getContinent()))
        .containsExactly(code, country, continent);
  }

  @Test
  void namesAreNoPartOfTheKey() throws Exception {
    Tally tally = ProductFile.tally(product, "pageview", List.of(A));
    assertThat(ProductFile.drained(tally).get(0)).contains("\tUG\t").doesNotContain("Uganda");
  }

  @Test
  void namesAreThoseOfTheRunsDataFiles() throws Exception {
    byte[] own = "code\tname\tcontinent\nUG\tBuganda\tInland\n".getBytes(UTF_8);
    Product named = product.with(DataFiles.with(Map.of("countries.tsv", own)));
    Tally tally = ProductFile.tally(named, "pageview", List.of(A));
    PageviewHourly row = read(ProductFile.bytes(named, tally)).get(0);
    assertThat(List.of(row.getCountry(), row.getContinent())).containsExactly("Buganda", "Inland");
  }

  @Test
  void anHourWithoutViewsIsAFileWithoutRows() throws Exception {
    assertThat(read(ProductFile.empty(product))).isEmpty();
  }

  @Test
  void theSameRowsAreTheSameBytes() throws Exception {
    assertThat(ProductFile.empty(product)).isEqualTo(ProductFile.empty(product));
  }

  @Test
  void fileLiesInThePartitionOfItsHour() {
    assertThat(product.path(ProductFile.HOUR))
        .isEqualTo("pageview_hourly/year=2013/month=2/day=28/hour=22/pageview_hourly.avro");
  }
}
