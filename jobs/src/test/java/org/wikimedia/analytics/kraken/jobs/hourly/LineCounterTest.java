package org.wikimedia.analytics.kraken.jobs.hourly;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wikimedia.analytics.kraken.definition.PageviewDefinition;
import org.wikimedia.analytics.kraken.definition.Verdict;
import org.wikimedia.analytics.kraken.jobs.input.LineBlock;
import org.wikimedia.analytics.kraken.jobs.lines.LineTotals;
import org.wikimedia.analytics.kraken.jobs.lines.RunTotals;
import org.wikimedia.analytics.kraken.jobs.product.RequestLine;
import org.wikimedia.analytics.kraken.request.Hour;

class LineCounterTest {
  private static final com.sun.management.ThreadMXBean THREAD =
      (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final RequestLine LINE = RequestLine.of("http://en.wikipedia.org/wiki/A");

  @TempDir private static Path folder;
  private static byte[] tab;
  private static byte[] json;

  private final Configuration configuration = new Configuration(false);
  private final List<String> malformed = new ArrayList<>();

  @BeforeAll
  static void sample() throws IOException {
    tab = SampledLog.bytes(folder, "tab", 10_000, "0.01");
    json = SampledLog.bytes(folder, "json", 10_000, "0.01");
  }

  private LineCounter counter() {
    return new LineCounter(new HourlyPlan(configuration));
  }

  private void count(LineCounter counter, byte[] lines) throws IOException {
    LineBlock block = LineBlock.of(lines);
    counter.count(
        block.buffer(),
        block.from(),
        block.limit(),
        (reason, buffer, from, to) ->
            malformed.add(reason.reason() + " " + new String(buffer, from, to - from, US_ASCII)));
  }

  private RunTotals totals(LineCounter counter) throws Exception {
    StringBuilder file = new StringBuilder();
    counter.drainTotals(
        (name, from, to, numbers) ->
            file.append(new String(name, from, to - from, US_ASCII))
                .append("\t" + numbers[0] + "\n"));
    RunTotals totals = new RunTotals();
    totals.add(file.toString().getBytes(US_ASCII));
    return totals;
  }

  private static List<String> drained(LineCounter counter) throws Exception {
    List<String> drained = new ArrayList<>();
    counter.drain(
        (hour, channel, key, from, to, numbers) ->
            drained.add(
                channel + " " + new String(key, from, to - from, US_ASCII) + " " + numbers[0]));
    return drained;
  }

  /**
   * Fewest bytes that a pass over the lines allocates; tables that double need some now and then.
   */
  private long leastAllocated(byte[] lines) throws IOException {
    LineCounter counter = counter();
    LineBlock block = LineBlock.of(lines);
    long least = Long.MAX_VALUE;
    for (int pass = 0; pass < 12; pass++) {
      long before = THREAD.getCurrentThreadAllocatedBytes();
      counter.count(block.buffer(), block.from(), block.limit(), (reason, buffer, from, to) -> {});
      least = Math.min(least, THREAD.getCurrentThreadAllocatedBytes() - before);
    }
    return least;
  }

  @Test
  void aLineAllocatesNothingInSteadyState() throws IOException {
    assertThat(leastAllocated(tab)).isZero();
    assertThat(leastAllocated(json)).isZero();
  }

  @Test
  void norUnderAnyOtherDefinition() throws IOException {
    HourlySettings.DEFINITIONS.set(configuration, "all-sites,kraken,kraken-zero");
    assertThat(leastAllocated(tab)).isZero();
  }

  @Test
  void norWhenHoursAlternate() throws IOException {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      lines.add(LINE.at("2013-02-28T2" + i % 4 + ":00:00").from("cp1", 3 * i).tab());
    }
    assertThat(leastAllocated(RequestLine.log(lines))).isZero();
  }

  private void assertSums(RunTotals totals, int lines) {
    assertThat(totals.read()).isEqualTo(lines).isEqualTo(totals.parsed() + totals.malformedLines());
    for (PageviewDefinition definition : new HourlyPlan(configuration).definitions()) {
      long judged = totals.outOfRange();
      for (Verdict verdict : definition.verdicts()) {
        judged += totals.verdict(definition.name(), verdict.name());
      }
      assertThat(judged).as(definition.name()).isEqualTo(totals.parsed());
      assertThat(totals.verdict(definition.name(), Verdict.COUNTED)).isPositive();
    }
  }

  @Test
  void everyLineOfASampleIsAccountedForByEveryDefinition() throws Exception {
    HourlySettings.DEFINITIONS.set(
        configuration, "pageview,webstatscollector,all-sites,kraken,kraken-zero");
    LineCounter counter = counter();
    count(counter, tab);
    count(counter, json);
    RunTotals totals = totals(counter);
    assertSums(totals, 20_000);
    assertThat(totals.outOfRange()).isZero();
    assertThat(malformed).hasSize((int) totals.malformedLines());
  }

  @Test
  void alsoWhenHoursAreOutOfRange() throws Exception {
    HourlySettings.FROM.set(configuration, "2013-02-28T23");
    HourlySettings.UNTIL.set(configuration, "2013-03-01T00");
    LineCounter counter = counter();
    count(counter, tab);
    RunTotals totals = totals(counter);
    assertSums(totals, 10_000);
    assertThat(totals.outOfRange()).isBetween(6000L, 7000L);
    assertThat(totals.hoursInRange()).containsExactly(Hour.parse("2013-02-28T23"));
    assertThat(totals.hours()).hasSize(3);
  }

  @Test
  void linesOutOfRangeAreInNoProduct() throws Exception {
    HourlySettings.FROM.set(configuration, "2013-02-28T23");
    LineCounter counter = counter();
    count(counter, RequestLine.log(List.of(LINE.tab())));
    assertThat(drained(counter)).isEmpty();
    count(counter, RequestLine.log(List.of(LINE.at("2013-02-28T23:00:00").tab())));
    assertThat(drained(counter)).contains("0 en 1", "1 en 1");
  }

  @Test
  void aSpiderIsInSequenceAndUnderWebstatscollectorOnly() throws Exception {
    LineCounter counter = counter();
    count(counter, RequestLine.log(List.of(LINE.by("Googlebot/2.1").tab())));
    assertThat(totals(counter).verdict("pageview", "spider")).isEqualTo(1);
    assertThat(drained(counter))
        .containsExactly(
            "1 en 1",
            "3 en:A 1",
            "7 --\ten\twikipedia.org\tX 1",
            "8 cp1001\t 1",
            "8 cp1001\t\0\0\0\0\0\0\0\1 0");
  }

  @Test
  void aSpiderIsInPageviewHourlyToo() throws Exception {
    HourlySettings.PRODUCTS.set(configuration, "projectcounts,pageview_hourly");
    HourlySettings.DEFINITIONS.set(configuration, "pageview");
    LineCounter counter = counter();
    count(counter, RequestLine.log(List.of(LINE.by("Googlebot/2.1").tab())));
    assertThat(drained(counter)).singleElement().asString().startsWith("1 en.wikipedia\ten\tA\t");
    count(counter, RequestLine.log(List.of(LINE.tab())));
    assertThat(drained(counter)).hasSize(2).first().isEqualTo("0 en 1");
  }

  @Test
  void aLineAllocatesLessThanAByteForPageviewHourly() throws IOException {
    HourlySettings.PRODUCTS.set(configuration, "pageview_hourly");
    assertThat(leastAllocated(tab)).isLessThan(10_000);
  }

  @Test
  void malformedLinesAreHandedOnAsTheyAreWithTheReason() throws Exception {
    LineCounter counter = counter();
    count(counter, "\na b c\n{\n".getBytes(US_ASCII));
    assertThat(malformed).containsExactly("empty-line ", "few-fields a b c", "not-json {");
    assertThat(totals(counter).malformed())
        .containsEntry("empty-line", 1L)
        .containsEntry("few-fields", 1L)
        .containsEntry("not-json", 1L)
        .hasSize(3);
  }

  @Test
  void linesWithoutASequenceNumberAreCountedApart() throws Exception {
    LineCounter counter = counter();
    count(counter, RequestLine.log(List.of(LINE.tab(), LINE.from("cp1", "-").tab())));
    assertThat(totals(counter).of(LineTotals.WITHOUT_SEQUENCE)).isEqualTo(1);
  }

  @Test
  void drainingGivesTheBudgetBackButKeepsTheTotals() throws Exception {
    LineCounter counter = counter();
    long empty = counter.used();
    count(counter, tab);
    assertThat(counter.used()).isGreaterThan(empty + 10_000);
    assertThat(drained(counter)).isNotEmpty();
    assertThat(counter.used()).isEqualTo(empty);
    assertThat(totals(counter).read()).isEqualTo(10_000);
  }

  @Test
  void nothingIsHandedOnOfNoLines() throws Exception {
    LineCounter counter = counter();
    assertThat(drained(counter)).isEmpty();
    assertThat(totals(counter).read()).isZero();
  }
}
