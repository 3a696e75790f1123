package org.wikimedia.analytics.kraken.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KrakenTest {
  @Test
  void helpListsTheCommandsWithASentenceEach() {
    KrakenRun run = KrakenRun.of("--help");
    assertThat(run.status()).isZero();
    assertThat(run.out())
        .contains("Usage: kraken", "COMMAND")
        .containsPattern("hourly +Counts page views by hour")
        .containsPattern("sample +Writes a realistic request log")
        .contains("'kraken help COMMAND' shows a command's options.");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void helpOfHourlyShowsEveryOptionWithItsDefaultAndAnExample() {
    KrakenRun run = KrakenRun.of("help", "hourly");
    assertThat(run.status()).isZero();
    assertThat(run.out())
        .contains(
            "--input", "--output", "--from", "--until", "--reducers", "--overwrite", "--dry-run")
        .containsPattern("--format=(?s:.{1,200})Default: auto")
        .containsPattern("--definitions=(?s:.{1,200})Default: pageview,webstatscollector")
        .containsPattern(
            "--products=(?s:.{1,200})Default:\\s+projectcounts,pagecounts,zero,countries,\\s+sequence")
        .containsPattern("--max-malformed-rate=(?s:.{1,200})Default: 0.01")
        .contains("--data", "--debug", "--local", "--cluster")
        .contains("Example: kraken hourly --input");
    assertThat(KrakenRun.of("hourly", "--help").out()).isEqualTo(run.out());
  }

  @Test
  void helpOfSampleShowsItsOptions() {
    assertThat(KrakenRun.of("help", "sample").out())
        .containsPattern("--lines=(?s:.{1,200})Default: 24000")
        .contains("Example: kraken sample --output");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--version", "-V"})
  void versionNamesHadoopAndJavaToo(String option) {
    KrakenRun run = KrakenRun.of(option);
    assertThat(run.status()).isZero();
    assertThat(run.out()).matches("kraken \\S+ \\(Hadoop 3\\.\\S+, Java \\d+\\)\n");
  }

  @Test
  void anUnknownCommandIsRefused() {
    KrakenRun run = KrakenRun.of("hurly");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.errors())
        .containsExactly("kraken: Unmatched argument at index 0: 'hurly'.", "See: kraken help");
  }

  @Test
  void anUnknownOptionIsRefused() {
    KrakenRun run = KrakenRun.of("hourly", "--input", "a", "--output", "b", "--frm", "x");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.errors())
        .containsExactly("kraken: Unknown options: '--frm', 'x'.", "See: kraken help hourly");
  }

  @Test
  void withoutACommandThereIsNothingToDo() {
    KrakenRun run = KrakenRun.of();
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.errors())
        .containsExactly(
            "kraken: Say which command to run: hourly, zero, refine, reportcard, validate, sample"
                + " or help.",
            "See: kraken help");
  }

  @Test
  void aConfigurationFileThatIsMissingIsNamed() {
    KrakenRun run = KrakenRun.of("hourly", "-conf", "/no/such/file.xml");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.errors())
        .containsExactly("kraken: -conf takes a file, and /no/such/file.xml cannot be read.");
  }

  @Test
  void aFileToShipThatIsMissingIsNamed() {
    KrakenRun run = KrakenRun.of("hourly", "-files", "/no/such/file");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.errors()).containsExactly("kraken: File /no/such/file does not exist.");
  }

  @Test
  void localAndClusterExcludeEachOther() {
    KrakenRun run = KrakenRun.of("hourly", "--local", "--cluster", "--input", "a", "--output", "b");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.errors()).containsExactly("kraken: --local and --cluster exclude each other.");
  }

  @Test
  void clusterNeedsOne() {
    KrakenRun run = KrakenRun.of("hourly", "--cluster", "--input", "a", "--output", "b");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.errors())
        .containsExactly(
            "kraken: --cluster needs HADOOP_CONF_DIR to name the folder with a cluster's"
                + " mapred-site.xml.");
  }
}
