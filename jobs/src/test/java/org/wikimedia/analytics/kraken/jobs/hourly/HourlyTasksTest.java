package org.wikimedia.analytics.kraken.jobs.hourly;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.mapreduce.Counters;
import org.apache.hadoop.mapreduce.JobID;
import org.apache.hadoop.mapreduce.Mapper;
import org.apache.hadoop.mapreduce.TaskAttemptID;
import org.apache.hadoop.mapreduce.TaskID;
import org.apache.hadoop.mapreduce.TaskType;
import org.apache.hadoop.mapreduce.lib.output.FileOutputCommitter;
import org.apache.hadoop.mapreduce.task.TaskAttemptContextImpl;
import org.apache.hadoop.mrunit.mapreduce.MapDriver;
import org.apache.hadoop.mrunit.mapreduce.MapReduceDriver;
import org.apache.hadoop.mrunit.mapreduce.ReduceDriver;
import org.apache.hadoop.mrunit.types.Pair;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wikimedia.analytics.kraken.jobs.input.LineBlock;
import org.wikimedia.analytics.kraken.jobs.lines.LineAccounts;
import org.wikimedia.analytics.kraken.jobs.product.RequestLine;
import org.wikimedia.analytics.kraken.jobs.shuffle.BlockMerger;
import org.wikimedia.analytics.kraken.jobs.shuffle.CountBlock;
import org.wikimedia.analytics.kraken.jobs.shuffle.CountKey;
import org.wikimedia.analytics.kraken.jobs.shuffle.CountValues;
import org.wikimedia.analytics.kraken.jobs.shuffle.Measures;
import org.wikimedia.analytics.kraken.request.Hour;

/** Mapper, combiner and reducer by themselves and behind each other. */
class HourlyTasksTest {
  private static final int HOUR = Hour.parse("2013-02-28T22");
  private static final LongWritable POSITION = new LongWritable();
  private static final RequestLine A = RequestLine.of("http://en.wikipedia.org/wiki/A");
  private static final RequestLine B = RequestLine.of("http://en.wikipedia.org/wiki/B");
  private static final RequestLine SPIDER = A.by("Googlebot/2.1");

  /** Channels of the default products under two definitions. */
  private static final int PROJECTS_PAGEVIEW = 0;

  private static final int PAGES_WEBSTATSCOLLECTOR = 3;
  private static final int SEQUENCE = 8;
  private static final int TOTALS = 9;

  @TempDir private Path folder;

  private MapDriver<LongWritable, LineBlock, CountKey, CountBlock> mapper() throws IOException {
    MapDriver<LongWritable, LineBlock, CountKey, CountBlock> driver =
        MapDriver.newMapDriver(new HourlyMapper());
    TaskAttemptID attempt =
        new TaskAttemptID(new TaskID(new JobID("local", 1), TaskType.MAP, 7), 0);
    Configuration configuration = driver.getConfiguration();
    FileOutputCommitter committer =
        new FileOutputCommitter(
            new org.apache.hadoop.fs.Path(folder.toUri()),
            new TaskAttemptContextImpl(configuration, attempt));
    Mapper<?, ?, ?, ?>.Context context = driver.getContext();
    when(context.getOutputCommitter()).thenReturn(committer);
    when(context.getTaskAttemptID()).thenReturn(attempt);
    return driver;
  }

  private static LineBlock block(String... lines) {
    return LineBlock.of(RequestLine.log(List.of(lines)));
  }

  private static CountBlock counts(Object... keysAndNumbers) {
    CountBlock block = new CountBlock();
    for (int i = 0; i < keysAndNumbers.length; i += 2) {
      byte[] key = ((String) keysAndNumbers[i]).getBytes(ISO_8859_1);
      block.add(key, 0, key.length, (long[]) keysAndNumbers[i + 1]);
    }
    return block;
  }

  private static CountKey key(int hour, int channel, String text) {
    byte[] bytes = text.getBytes(ISO_8859_1);
    return new CountKey().set(hour, channel, bytes, 0, bytes.length);
  }

  private static long[] numbers(long... numbers) {
    return numbers;
  }

  /** What the blocks of a channel hold, as text: hours since {@link #HOUR}, key, numbers. */
  private static List<String> counts(List<Pair<CountKey, CountBlock>> blocks, int channel)
      throws Exception {
    List<String> counts = new ArrayList<>();
    for (Pair<CountKey, CountBlock> pair : blocks) {
      CountKey key = pair.getFirst();
      if (key.channel() != channel) {
        continue;
      }
      int hours = channel == TOTALS ? 0 : key.hour() - HOUR;
      BlockMerger each =
          new BlockMerger(
              Measures.sums(channel == TOTALS ? 1 : 2),
              (bytes, from, to, sums) ->
                  counts.add(hours + " " + text(bytes, from, to) + " " + Arrays.toString(sums)));
      each.add(key.bytes(), key.length(), pair.getSecond());
      each.finish();
    }
    return counts;
  }

  private static String text(byte[] bytes, int from, int to) {
    return new String(bytes, from, to - from, ISO_8859_1);
  }

  private static long counter(Counters counters, String name) {
    return counters.findCounter(LineAccounts.GROUP, name).getValue();
  }

  @Test
  void mapperCountsByEveryDefinition() throws Exception {
    List<Pair<CountKey, CountBlock>> out =
        mapper().withInput(POSITION, block(A.tab(), SPIDER.tab(), B.tab())).run();
    assertThat(counts(out, PROJECTS_PAGEVIEW)).containsExactly("0 en [2, 200]");
    assertThat(counts(out, PAGES_WEBSTATSCOLLECTOR))
        .containsExactly("0 en:A [2, 200]", "0 en:B [1, 100]");
    assertThat(counts(out, SEQUENCE))
        .containsExactly("0 cp1001\t [3, 0]", "0 cp1001\t\0\0\0\0\0\0\0\1 [0, 1]");
    assertThat(counts(out, TOTALS))
        .contains(
            "0 " + HOUR + "\tparsed [3]",
            "0 " + HOUR + "\tverdict\tpageview\tcounted [2]",
            "0 " + HOUR + "\tverdict\tpageview\tspider [1]",
            "0 " + HOUR + "\tverdict\twebstatscollector\tcounted [3]")
        .hasSize(4);
  }

  @Test
  void mapperTellsItsCounters() throws Exception {
    var driver = mapper().withInput(POSITION, block(A.tab(), "no request", "{", "{"));
    driver.run();
    Counters counters = driver.getCounters();
    assertThat(counter(counters, "read")).isEqualTo(4);
    assertThat(counter(counters, "parsed")).isEqualTo(1);
    assertThat(counter(counters, "malformed few-fields")).isEqualTo(1);
    assertThat(counter(counters, "malformed not-json")).isEqualTo(2);
    assertThat(counter(counters, "malformed bad-time")).isZero();
    assertThat(counter(counters, LineCounters.SPILLS)).isZero();
  }

  @Test
  void malformedLinesGoToTheTasksOwnQuarantineFile() throws Exception {
    mapper().withInput(POSITION, block("no \u00e9 request", A.tab(), "")).run();
    List<Path> files = files();
    assertThat(files).singleElement().asString().endsWith("/quarantine/part-m-00007.gz");
    GZIPInputStream in =
        new GZIPInputStream(new ByteArrayInputStream(Files.readAllBytes(files.get(0))));
    assertThat(new String(in.readAllBytes(), ISO_8859_1))
        .isEqualTo("few-fields\tno \u00e9 request\nempty-line\t\n");
  }

  @Test
  void thereIsNoQuarantineFileWithoutMalformedLines() throws Exception {
    mapper().withInput(POSITION, block(A.tab())).run();
    assertThat(files()).isEmpty();
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.filter(path -> path.toString().endsWith(".gz")).toList();
    }
  }

  @Test
  void linesOutOfRangeAreOnlyInTheTotals() throws Exception {
    var driver = mapper().withInput(POSITION, block(A.tab(), A.at("2013-02-28T23:00:00").tab()));
    HourlySettings.UNTIL.set(driver.getConfiguration(), "2013-02-28T23");
    List<Pair<CountKey, CountBlock>> out = driver.run();
    assertThat(counts(out, PAGES_WEBSTATSCOLLECTOR)).containsExactly("0 en:A [1, 100]");
    assertThat(counts(out, TOTALS)).contains("0 " + (HOUR + 1) + "\tout_of_range [1]");
    assertThat(counter(driver.getCounters(), "parsed")).isEqualTo(2);
  }

  @Test
  void aFullTableIsHandedOnBeforeTheEnd() throws Exception {
    var driver = mapper().withInput(POSITION, block(A.tab())).withInput(POSITION, block(A.tab()));
    HourlySettings.TABLE_BYTES.set(driver.getConfiguration(), "1");
    List<Pair<CountKey, CountBlock>> out = driver.run();
    assertThat(counts(out, PAGES_WEBSTATSCOLLECTOR))
        .containsExactly("0 en:A [1, 100]", "0 en:A [1, 100]");
    assertThat(counter(driver.getCounters(), LineCounters.SPILLS)).isEqualTo(2);
  }

  /** The next table may begin at a smaller key of the same file, which no block can hold. */
  @Test
  void whatIsHandedOnEarlyIsABlockOfItsOwn() throws Exception {
    var driver = mapper().withInput(POSITION, block(B.tab())).withInput(POSITION, block(A.tab()));
    HourlySettings.TABLE_BYTES.set(driver.getConfiguration(), "1");
    HourlySettings.PRODUCTS.set(driver.getConfiguration(), "pagecounts");
    HourlySettings.DEFINITIONS.set(driver.getConfiguration(), "webstatscollector");
    assertThat(driver.run())
        .extracting(pair -> pair.getFirst().toString())
        .startsWith(HOUR + "/0/en:B", HOUR + "/0/en:A");
  }

  @Test
  void combinerMakesFewerBlocksOfTheSameCounts() throws Exception {
    List<Pair<CountKey, CountBlock>> out =
        ReduceDriver.newReduceDriver(new HourlyCombiner())
            .withInput(
                key(HOUR, PROJECTS_PAGEVIEW, "de"),
                List.of(
                    counts("de", numbers(1, 10), "en", numbers(2, 20)),
                    counts("de", numbers(4, 40))))
            .run();
    assertThat(out).hasSize(1);
    assertThat(out.get(0).getFirst()).isEqualTo(key(HOUR, PROJECTS_PAGEVIEW, "de"));
    assertThat(counts(out, PROJECTS_PAGEVIEW)).containsExactly("0 de [5, 50]", "0 en [2, 20]");
  }

  @Test
  void combinerKeepsTheLongerOfTwoIntervals() throws Exception {
    String interval = "cp1\t\0\0\0\0\0\0\0\1";
    List<Pair<CountKey, CountBlock>> out =
        ReduceDriver.newReduceDriver(new HourlyCombiner())
            .withInput(
                key(HOUR, SEQUENCE, "cp1\t"),
                List.of(
                    counts("cp1\t", numbers(2, 0), interval, numbers(0, 2)),
                    counts("cp1\t", numbers(5, 0), interval, numbers(0, 5))))
            .run();
    assertThat(counts(out, SEQUENCE))
        .containsExactly("0 cp1\t [7, 0]", "0 " + interval + " [0, 5]");
  }

  @Test
  void reducerWritesEachCountOnceInOrder() throws Exception {
    List<Pair<CountKey, CountValues>> out =
        ReduceDriver.newReduceDriver(new HourlyReducer())
            .withInput(
                key(HOUR, PROJECTS_PAGEVIEW, "de"),
                List.of(
                    counts("de", numbers(1, 10), "fr", numbers(2, 20)),
                    counts("de", numbers(1, 1), "en", numbers(3, 30))))
            .run();
    assertThat(out)
        .extracting(pair -> pair.getFirst() + " " + pair.getSecond())
        .containsExactly(HOUR + "/0/de [2, 11]", HOUR + "/0/en [3, 30]", HOUR + "/0/fr [2, 20]");
  }

  @Test
  void allThreeTogetherCountTheLinesOfSeveralBlocks() throws Exception {
    RequestLine later = B.at("2013-02-28T23:00:00");
    MapReduceDriver<LongWritable, LineBlock, CountKey, CountBlock, CountKey, CountValues> driver =
        MapReduceDriver.newMapReduceDriver(
                new HourlyMapper(), new HourlyReducer(), new HourlyCombiner())
            .withKeyGroupingComparator(new CountKey.SameFile())
            .withKeyOrderComparator(new CountKey.Order())
            .withInput(POSITION, block(A.tab(), B.tab(), SPIDER.tab()))
            .withInput(POSITION, block(later.tab(), B.sized("-").tab()));
    HourlySettings.TABLE_BYTES.set(driver.getConfiguration(), "1");
    HourlySettings.PRODUCTS.set(driver.getConfiguration(), "pagecounts");
    List<String> counts = new ArrayList<>();
    for (Pair<CountKey, CountValues> pair : driver.run()) {
      counts.add((pair.getFirst() + " " + pair.getSecond()).replace(HOUR + "/", "h/"));
    }
    assertThat(counts)
        .filteredOn(count -> count.contains("en:"))
        .containsExactly(
            "h/0/en:A [1, 100]",
            "h/0/en:B [2, 100]",
            "h/1/en:A [2, 200]",
            "h/1/en:B [1, 100]",
            (HOUR + 1) + "/0/en:B [1, 100]",
            (HOUR + 1) + "/1/en:B [1, 100]");
    assertThat(counts).contains("0/2/" + HOUR + "\tparsed [4]");
  }
}
