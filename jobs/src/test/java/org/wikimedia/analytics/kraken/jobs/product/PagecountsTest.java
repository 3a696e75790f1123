package org.wikimedia.analytics.kraken.jobs.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class PagecountsTest {
  private final Product product = new Pagecounts();

  private byte[] file(String definition, List<RequestLine> lines) throws Exception {
    return ProductFile.bytes(product, ProductFile.tally(product, definition, lines));
  }

  private static String unpack(byte[] zipped) throws IOException {
    return ProductFile.text(new GZIPInputStream(new ByteArrayInputStream(zipped)).readAllBytes());
  }

  private String text(String definition, String... urls) throws Exception {
    return unpack(file(definition, Arrays.stream(urls).map(RequestLine::of).toList()));
  }

  @Test
  void linesAreCodeTitleViewsAndBytes() throws Exception {
    assertThat(
            text(
                "all-sites",
                "http://en.wikipedia.org/wiki/B",
                "http://en.wikipedia.org/wiki/A",
                "http://en.wikipedia.org/wiki/B"))
        .isEqualTo("en A 1 100\nen B 2 200\n");
  }

  @Test
  void theColonBehindTheCodeSortsSoThatDotComesBeforeIt() throws Exception {
    assertThat(
            text(
                "all-sites",
                "http://en.wikipedia.org/wiki/A",
                "http://en.m.wikipedia.org/wiki/Z",
                "http://eng.wikipedia.org/wiki/A"))
        .startsWith("en.m Z 1 100\nen A 1 100\n");
  }

  @Test
  void titlesSortAsUnsignedBytes() throws Exception {
    assertThat(
            text(
                "all-sites",
                "http://en.wikipedia.org/wiki/\u00ff",
                "http://en.wikipedia.org/wiki/~",
                "http://en.wikipedia.org/wiki/:"))
        .isEqualTo("en : 1 100\nen ~ 1 100\nen \u00ff 1 100\n");
  }

  @Test
  void bytesThatWouldBreakALineAreWrittenAsUnderscore() throws Exception {
    assertThat(
            text(
                "all-sites",
                "http://en.wikipedia.org/wiki/A B",
                "http://en.wikipedia.org/wiki/A_B",
                "http://en.wikipedia.org/wiki/A\rB"))
        .isEqualTo("en A_B 3 300\n");
  }

  @Test
  void sumsAreUnsignedSixtyFourBits() throws Exception {
    RequestLine largest =
        RequestLine.of("http://en.wikipedia.org/wiki/A").sized("18446744073709551615");
    assertThat(unpack(file("all-sites", List.of(largest))))
        .isEqualTo("en A 1 18446744073709551615\n");
  }

  @Test
  void gzipHasNoModificationTime() throws Exception {
    byte[] file = file("all-sites", List.of(RequestLine.of("http://en.wikipedia.org/wiki/A")));
    assertThat(Arrays.copyOf(file, 8)).containsExactly(0x1f, 0x8b, 8, 0, 0, 0, 0, 0);
  }

  @Test
  void anHourWithoutCountsIsAnEmptyGzipFile() throws Exception {
    byte[] empty = ProductFile.empty(product);
    assertThat(empty).isNotEmpty();
    assertThat(unpack(empty)).isEmpty();
  }

  @Test
  void randomTitlesAreCountedAsAPlainMapCounts() throws Exception {
    Random random = new Random(3);
    TreeMap<String, long[]> model = new TreeMap<>();
    List<RequestLine> lines = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      String code = List.of("en", "de", "fr").get(random.nextInt(3));
      String title = "T" + (char) (0xa0 + random.nextInt(90)) + random.nextInt(40);
      int size = random.nextInt(100_000);
      lines.add(RequestLine.of("http://" + code + ".wikipedia.org/wiki/" + title).sized("" + size));
      long[] sums = model.computeIfAbsent(code + ":" + title, key -> new long[2]);
      sums[0]++;
      sums[1] += size;
    }
    StringBuilder expected = new StringBuilder();
    model.forEach(
        (key, sums) ->
            expected
                .append(key.replaceFirst(":", " "))
                .append(" " + sums[0] + " " + sums[1] + "\n"));
    assertThat(unpack(file("all-sites", lines))).isEqualTo(expected.toString());
  }
}
