package org.wikimedia.analytics.kraken.jobs.hourly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.hdfs.MiniDFSCluster;
import org.apache.hadoop.mapreduce.v2.MiniMRYarnCluster;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.DisabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.wikimedia.analytics.kraken.jobs.cli.KrakenRun;
import org.wikimedia.analytics.kraken.jobs.input.PackedLog;
import org.wikimedia.analytics.kraken.jobs.product.RequestLine;
import org.wikimedia.analytics.kraken.jobs.run.CountriesFile;

/**
 * The same program against HDFS and YARN, each node a thread of this test, tasks real processes.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DisabledIf(
    value = "spaceInPath",
    disabledReason =
        "SKIPPED: YARN's mini cluster does not run in a folder with a space in its path")
class HourlyClusterIT {
  private static final int LINES = 20_000;

  @TempDir private static Path folder;
  private static MiniDFSCluster hdfs;
  private static MiniMRYarnCluster yarn;
  private static FileSystem files;
  private static SortedMap<String, String> expected;

  /** YARN's launch scripts do not quote the folder of the node's logs, which is below ours. */
  static boolean spaceInPath() {
    return System.getProperty("user.dir").contains(" ");
  }

  @BeforeAll
  static void start() throws IOException {
    Path logs = folder.resolve("logs");
    byte[] lines = SampledLog.bytes(folder, "tab", LINES, "0.004");
    int middle = lines.length / 2;
    while (lines[middle - 1] != '\n') {
      middle++;
    }
    PackedLog.write(logs.resolve("a/one.log"), Arrays.copyOf(lines, middle));
    PackedLog.write(logs.resolve("b.log.gz"), Arrays.copyOfRange(lines, middle, lines.length));
    assertThat(Hourly.run(logs, folder.resolve("local")).status()).isZero();
    expected = PublishedTree.published(folder.resolve("local"));
    hdfs =
        new MiniDFSCluster.Builder(new Configuration(), folder.resolve("hdfs").toFile())
            .numDataNodes(1)
            .build();
    files = hdfs.getFileSystem();
    upload(logs, "/logs");
    yarn = new MiniMRYarnCluster("kraken", 1);
    yarn.init(clusterConfiguration());
    yarn.start();
  }

  @AfterAll
  static void stop() {
    if (yarn != null) {
      yarn.stop();
    }
    if (hdfs != null) {
      hdfs.shutdown();
    }
  }

  /** Small, and with short waits between looks: most of a tiny job's time is waiting. */
  private static Configuration clusterConfiguration() {
    Configuration configuration = new Configuration(hdfs.getConfiguration(0));
    configuration.set("yarn.app.mapreduce.am.staging-dir", "/staging");
    configuration.setInt("yarn.resourcemanager.nodemanagers.heartbeat-interval-ms", 100);
    configuration.setInt("yarn.nodemanager.resource.memory-mb", 3072);
    configuration.setInt("yarn.nodemanager.resource.cpu-vcores", 4);
    configuration.setInt("yarn.scheduler.minimum-allocation-mb", 256);
    configuration.setBoolean("yarn.nodemanager.vmem-check-enabled", false);
    configuration.setBoolean("yarn.nodemanager.pmem-check-enabled", false);
    configuration.setBoolean("yarn.nodemanager.disk-health-checker.enable", false);
    return configuration;
  }

  private static Configuration clientConfiguration() {
    Configuration configuration = new Configuration(yarn.getConfig());
    String options = "-Xmx300m -XX:+UseSerialGC -XX:TieredStopAtLevel=1";
    configuration.set("yarn.app.mapreduce.am.command-opts", options);
    configuration.set("mapreduce.map.java.opts", options);
    configuration.set("mapreduce.reduce.java.opts", options);
    configuration.setInt("yarn.app.mapreduce.am.resource.mb", 512);
    configuration.setInt("mapreduce.map.memory.mb", 512);
    configuration.setInt("mapreduce.reduce.memory.mb", 512);
    configuration.setInt("mapreduce.task.io.sort.mb", 16);
    configuration.setInt("yarn.app.mapreduce.am.scheduler.heartbeat.interval-ms", 100);
    configuration.setInt("mapreduce.client.completion.pollinterval", 100);
    configuration.setInt("mapreduce.client.progressmonitor.pollinterval", 100);
    configuration.setInt("mapreduce.map.maxattempts", 1);
    return configuration;
  }

  private static void upload(Path local, String path) throws IOException {
    files.copyFromLocalFile(
        new org.apache.hadoop.fs.Path(local.toUri()), new org.apache.hadoop.fs.Path(path));
  }

  private static KrakenRun run(String input, String... options) {
    List<String> arguments =
        new ArrayList<>(List.of("hourly", "--input", input, "--output", "/counts"));
    arguments.addAll(List.of(options));
    return KrakenRun.of(clientConfiguration(), arguments.toArray(String[]::new));
  }

  /** Everything under the output folder, copied to the local disk. */
  private static Path download(String name) throws IOException {
    return download("/counts", name);
  }

  private static Path download(String path, String name) throws IOException {
    Path local = folder.resolve(name);
    files.copyToLocalFile(
        false,
        new org.apache.hadoop.fs.Path(path),
        new org.apache.hadoop.fs.Path(local.toUri()),
        true);
    return local;
  }

  @Test
  @Order(1)
  void countsAsTheLocalRunnerDoes() throws IOException {
    KrakenRun run =
        run(
            "/logs",
            "--reducers",
            "2",
            "-D",
            "kraken.input.split.min.bytes=1",
            "-D",
            "kraken.input.split.max.bytes=2m");
    assertThat(run.status()).as(run.err()).isZero();
    Path counts = download("first");
    assertThat(PublishedTree.published(counts)).isEqualTo(expected);
    assertThat(PublishedTree.everything(counts).keySet())
        .noneMatch(name -> name.matches("(.*/)?(\\..*|_.*|.*\\.crc|part-r.*|totals.*)"))
        .anyMatch(name -> name.matches("quarantine/hourly-.*/part-m-0000\\d\\.gz"));
    assertThat(
            files
                .getFileStatus(new org.apache.hadoop.fs.Path("/counts/quarantine"))
                .getPermission()
                .toShort())
        .isEqualTo((short) 0700);
  }

  @Test
  @Order(2)
  void rollsUpAsTheLocalRunnerDoes() throws IOException {
    Path here = folder.resolve("rolled-up");
    String[] local = {
      "zero", "--input", folder.resolve("local").toString(), "--output", here.toString()
    };
    assertThat(KrakenRun.of(local).status()).isZero();
    KrakenRun run =
        KrakenRun.of(clientConfiguration(), "zero", "--input", "/counts", "--output", "/zero");
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(PublishedTree.published(download("/zero", "zero")))
        .hasSize(10)
        .isEqualTo(PublishedTree.published(here));
  }

  @Test
  @Order(3)
  void makesTheSameReportCardOfCountsOnTheCluster() throws IOException {
    Path badDates = folder.resolve("bad-dates.tsv");
    Files.writeString(badDates, "2013-02-01..2013-02-28T22\tnot logged\n");
    String local = folder.resolve("local").toString();
    SortedMap<String, String> here = reportCard(new Configuration(), local, badDates);
    assertThat(here)
        .containsKeys("aggregates/daily/enwiki.csv", "datafiles/rc_page_requests.csv")
        .isEqualTo(reportCard(clientConfiguration(), "/counts", badDates));
  }

  /** Limn's files are on this machine wherever the counts are. */
  private static SortedMap<String, String> reportCard(
      Configuration configuration, String counts, Path badDates) throws IOException {
    Path card = Files.createTempDirectory(folder, "card").resolve("limn");
    KrakenRun run =
        KrakenRun.of(
            configuration,
            "reportcard",
            "--input",
            counts,
            "--output",
            card.toString(),
            "--bad-dates",
            badDates.toString());
    assertThat(run.status()).as(run.err()).isZero();
    SortedMap<String, String> files = PublishedTree.everything(card);
    assertThat(files.remove("reportcard.json")).as("the record names the run").isNotNull();
    return files;
  }

  @Test
  @Order(4)
  void aTruncatedLogFailsWithItsSentence() throws IOException {
    byte[] whole = Files.readAllBytes(folder.resolve("logs/b.log.gz"));
    Path cut = folder.resolve("cut.log.gz");
    Files.write(cut, Arrays.copyOf(whole, whole.length / 2));
    upload(cut, "/cut.log.gz");
    SortedMap<String, String> before = PublishedTree.everything(download("before"));
    KrakenRun run = run("/cut.log.gz", "--overwrite");
    assertThat(run.errors())
        .singleElement()
        .asString()
        .startsWith("kraken: ")
        .endsWith("/cut.log.gz ends in the middle of its compressed data.");
    assertThat(run.status()).isEqualTo(1);
    assertThat(PublishedTree.everything(download("after"))).isEqualTo(before);
  }

  @Test
  @Order(5)
  void aSecondRunIsRefused() throws IOException {
    KrakenRun run = run("/logs", "--from", "2013-02-28T22", "--until", "2013-03-01T01");
    assertThat(run.errors())
        .containsExactly(
            "kraken: hour 2013-02-28T22 is complete already for sequence; --overwrite replaces"
                + " it.");
    assertThat(run.status()).isEqualTo(2);
  }

  @Test
  @Order(6)
  void overwriteReplacesWhatIsPublished() throws IOException {
    Path log = SmallLog.write(folder.resolve("small.log"), SmallLog.A);
    upload(log, "/small.log");
    upload(CountriesFile.write(folder.resolve("countries.mmdb")), "/countries.mmdb");
    KrakenRun run = run("/small.log", "--overwrite", "--geo-db", "/countries.mmdb");
    assertThat(run.status()).as(run.err()).isZero();
    String counts = "webstatscollector/projectcounts/2013/2013-02/projectcounts-20130228-";
    assertThat(PublishedTree.published(download("overwritten")))
        .containsEntry(counts + "230000", "en - 1 100\n")
        .containsEntry(
            "webstatscollector/projectcounts/2013/2013-03/projectcounts-20130301-000000",
            expected.get(
                "webstatscollector/projectcounts/2013/2013-03/projectcounts-20130301-000000"));
  }

  @Test
  @Order(7)
  void localStillMeansHere() throws IOException {
    Path log = SmallLog.write(folder.resolve("here.log"), List.of(RequestLine.of("x").tab()));
    KrakenRun run =
        KrakenRun.of(
            clientConfiguration(),
            "hourly",
            "--local",
            "--input",
            log.toString(),
            "--output",
            folder.resolve("here").toString());
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(folder.resolve("here/hours")).exists();
  }
}
