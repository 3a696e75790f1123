package org.wikimedia.analytics.kraken.jobs.progress;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.mapreduce.Job;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobProgressTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0    | 0        | 0     | '  0 %, 0.0 M lines, 0.00 M lines/s'",
        "0.01 | 100000   | 1000  | '  1 %, 0.1 M lines, 0.10 M lines/s'",
        "0.25 | 5000000  | 2000  | ' 25 %, 5.0 M lines, 2.50 M lines/s, 6 s left'",
        "1    | 12000000 | 10000 | '100 %, 12.0 M lines, 1.20 M lines/s, 0 s left'",
      })
  void aLineSaysHowFarAndHowFast(float done, long lines, long millis, String expected) {
    assertThat(JobProgress.line(done, lines, "lines", millis)).isEqualTo(expected);
  }

  @Test
  void workIsCountedInItsUnit() {
    assertThat(JobProgress.line(1, 2_000_000, "rows", 1000))
        .isEqualTo("100 %, 2.0 M rows, 2.00 M rows/s, 0 s left");
  }

  private static String shown(boolean terminal) throws Exception {
    Job job = mock(Job.class);
    when(job.isComplete()).thenReturn(false, true);
    Configuration configuration = new Configuration(false);
    configuration.setInt(Job.COMPLETION_POLL_INTERVAL_KEY, 1);
    when(job.getConfiguration()).thenReturn(configuration);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    WorkUnit unit = new WorkUnit("rows", "group", "counter");
    new JobProgress(job, new PrintStream(out, true, UTF_8), terminal, unit).await();
    return out.toString(UTF_8);
  }

  @Test
  void aShortJobSaysNothing() throws Exception {
    assertThat(shown(false)).isEmpty();
  }

  @Test
  void aTerminalIsLeftWithAnEmptyLine() throws Exception {
    assertThat(shown(true)).matches("\r +\r");
  }
}
