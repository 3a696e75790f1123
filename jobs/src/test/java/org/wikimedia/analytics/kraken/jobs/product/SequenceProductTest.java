package org.wikimedia.analytics.kraken.jobs.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SequenceProductTest {
  private static final String HEADER =
      "hour\thost\tmin\tmax\tactual\texpected\tlost\tduplicate\tpercent_lost\n";
  private static final RequestLine LINE = RequestLine.of("http://en.wikipedia.org/wiki/A");

  private final Product product = new SequenceProduct();

  private static RequestLine[] from(String host, Object... sequences) {
    return Arrays.stream(sequences).map(n -> LINE.from(host, n)).toArray(RequestLine[]::new);
  }

  private Tally tally(RequestLine... lines) {
    Tally tally = ProductFile.tally(product);
    Arrays.stream(lines).forEach(line -> tally.add(line.parsed(), null));
    return tally;
  }

  /** The rows below the header. */
  private String rows(RequestLine... lines) throws Exception {
    String file = ProductFile.text(ProductFile.bytes(product, tally(lines)));
    assertThat(file).startsWith(HEADER);
    return file.substring(HEADER.length()).replace('\t', ' ');
  }

  @Test
  void numbersWithoutAGapLoseNothing() throws Exception {
    assertThat(rows(from("cp1", 5, 6, 7))).isEqualTo("2013-02-28T22 cp1 5 7 3 3 0 0 0.00000000\n");
  }

  @Test
  void gapsAreLostAndRepetitionsAreDuplicate() throws Exception {
    assertThat(rows(from("cp1", 10, 12, 12, 15)))
        .isEqualTo("2013-02-28T22 cp1 10 15 4 6 3 1 50.00000000\n");
  }

  @Test
  void orderOfArrivalDoesNotMatter() throws Exception {
    assertThat(rows(from("cp1", 15, 12, 10, 12))).isEqualTo(rows(from("cp1", 10, 12, 12, 15)));
  }

  @Test
  void numbersPrintedNegativeAreAboveTwoToTheThirtyOne() throws Exception {
    assertThat(rows(from("cp1", 2147483647, -2147483648)))
        .isEqualTo("2013-02-28T22 cp1 2147483647 2147483648 2 2 0 0 0.00000000\n");
  }

  @Test
  void aCounterThatWrappedGoesOnBehindTwoToTheThirtyTwo() throws Exception {
    assertThat(rows(from("cp1", 0, 1, -2, -1)))
        .isEqualTo("2013-02-28T22 cp1 4294967294 4294967297 4 4 0 0 0.00000000\n");
    assertThat(rows(from("cp1", -1, 1)))
        .isEqualTo("2013-02-28T22 cp1 4294967295 4294967297 2 3 1 0 33.33333333\n");
  }

  @Test
  void hostsAreInOrderAndAreNotMixedWithTheirPrefixes() throws Exception {
    List<RequestLine> lines = new ArrayList<>(List.of(from("cp10", 1, 2)));
    lines.addAll(List.of(from("cp1", 9)));
    lines.addAll(List.of(from("cp1.eqiad", 4)));
    assertThat(rows(lines.toArray(RequestLine[]::new)).lines().map(row -> row.split(" ")[1]))
        .containsExactly("cp1", "cp1.eqiad", "cp10");
  }

  @Test
  void linesWithoutANumberAreNotInTheFile() throws Exception {
    assertThat(rows(from("cp1", "-", "", "x7"))).isEmpty();
    assertThat(rows(from("cp1", "-", 3))).contains(" cp1 3 3 1 1 0 0 ");
  }

  @Test
  void anHourWithoutNumbersIsTheHeaderAlone() throws Exception {
    assertThat(ProductFile.text(ProductFile.empty(product))).isEqualTo(HEADER);
  }

  @Test
  void hostsThatDifferOnlyInABreakingByteAreOne() throws Exception {
    List<RequestLine> lines = new ArrayList<>(List.of(from("c 1", 1, 4)));
    lines.addAll(List.of(from("c\r1", 2)));
    lines.addAll(List.of(from("c_1", 3, 4)));
    assertThat(rows(lines.toArray(RequestLine[]::new)))
        .isEqualTo("2013-02-28T22 c_1 1 4 5 4 0 1 0.00000000\n");
  }

  @Test
  void hoursOfAHostAreApartEvenWhenTheirLinesAlternate() throws Exception {
    RequestLine later = LINE.at("2013-02-28T23:00:00");
    Tally tally =
        tally(
            LINE.from("cp1", 1),
            later.from("cp1", 100),
            LINE.from("cp1", 2),
            later.from("cp1", 101));
    assertThat(ProductFile.text(ProductFile.bytes(product, tally)))
        .contains("\tcp1\t1\t2\t2\t")
        .doesNotContain("10");
  }

  @Test
  void drainedIntervalsAreSortedAndMerged() throws Exception {
    List<String> drained = ProductFile.drained(tally(from("cp1", 7, 8, 1, 9, 1)));
    assertThat(drained)
        .containsExactly(
            "0 cp1\t 5 0", "0 cp1\t\0\0\0\0\0\0\0\1 0 1", "0 cp1\t\0\0\0\0\0\0\0\7 0 3");
  }

  @Test
  void randomNumbersAreCountedAsAPlainSetCounts() throws Exception {
    Random random = new Random(5);
    TreeMap<String, List<Long>> model = new TreeMap<>();
    List<RequestLine> lines = new ArrayList<>();
    for (int i = 0; i < 5000; i++) {
      String host = "cp" + random.nextInt(20);
      long number = 2_000_000_000L + random.nextInt(400);
      model.computeIfAbsent(host, key -> new ArrayList<>()).add(number);
      lines.add(LINE.from(host, number));
    }
    StringBuilder expected = new StringBuilder();
    model.forEach((host, numbers) -> expected.append(row(Map.entry(host, numbers))));
    assertThat(rows(lines.toArray(RequestLine[]::new))).isEqualTo(expected.toString());
  }

  private static String row(Map.Entry<String, List<Long>> host) {
    TreeSet<Long> distinct = new TreeSet<>(host.getValue());
    long expected = distinct.last() - distinct.first() + 1;
    long lost = expected - distinct.size();
    BigDecimal percent =
        BigDecimal.valueOf(100 * lost)
            .divide(BigDecimal.valueOf(expected), 8, RoundingMode.HALF_UP);
    return String.format(
        "2013-02-28T22 %s %d %d %d %d %d %d %s\n",
        host.getKey(),
        distinct.first(),
        distinct.last(),
        host.getValue().size(),
        expected,
        lost,
        host.getValue().size() - distinct.size(),
        percent.toPlainString());
  }
}
