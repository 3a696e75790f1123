package org.wikimedia.analytics.kraken.jobs.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.io.DataInputBuffer;
import org.apache.hadoop.io.DataOutputBuffer;
import org.apache.hadoop.mapreduce.InputSplit;
import org.apache.hadoop.mapreduce.Job;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogInputFormatTest {

  @TempDir Path folder;

  @Test
  void pathsSurviveTheConfigurationWhateverTheirNames() throws IOException {
    List<String> paths = List.of("/a,b", "/{c,d}/*", "/e f\\g");
    Job job = Job.getInstance(new Configuration(false));
    LogInputFormat.setInputPaths(job, paths);
    assertThat(LogInputFormat.inputPaths(job.getConfiguration())).isEqualTo(paths);
  }

  @Test
  void theNumberOfSplitsIsASetting() throws IOException {
    write("a.log", "line one\nline two\n");
    Job job = job();
    job.getConfiguration().setInt(LogInputSettings.SPLITS.key(), 3);
    assertThat(splits(job)).hasSize(1);
    job.getConfiguration().setInt(LogInputSettings.MIN_SPLIT_BYTES.key(), 1);
    assertThat(splits(job)).hasSize(3);
  }

  @Test
  void zeroLeavesTheNumberToTheSize() throws IOException {
    write("a.log", "line one\nline two\n");
    Job job = job();
    job.getConfiguration().setInt(LogInputSettings.SPLITS.key(), 0);
    job.getConfiguration().setInt(LogInputSettings.MIN_SPLIT_BYTES.key(), 1);
    job.getConfiguration().set(LogInputSettings.MAX_SPLIT_BYTES.key(), "1k");
    assertThat(splits(job)).hasSize(1);
  }

  @Test
  void hadoopsOwnNumberOfMapsGoesFirst() throws IOException {
    write("a.log", "line one\nline two\n");
    Job job = Job.getInstance(new Configuration());
    job.getConfiguration().setInt("mapreduce.job.maps", 7);
    LogInputFormat.setInputPaths(job, List.of(folder.toString()));
    assertThat(splits(job)).hasSize(7);
  }

  @Test
  void hadoopsOwnLargestSplitGoesFirst() throws IOException {
    write("a.log", "line one\nline two\n");
    Job job = job();
    job.getConfiguration().setInt("mapreduce.input.fileinputformat.split.maxsize", 6);
    assertThat(splits(job)).hasSize(3);
  }

  @Test
  void inputWithoutAByteStillHasASplit() throws IOException {
    write("a.log", "");
    assertThat(splits(job())).singleElement().satisfies(split -> assertEmpty((LogSplit) split));
  }

  private static void assertEmpty(LogSplit split) {
    assertThat(split.chunks()).isEmpty();
    assertThat(split.getLength()).isZero();
  }

  @Test
  void splitsSurviveBeingWrittenAndRead() throws IOException {
    LogSplit split =
        new LogSplit(
            List.of(new LogChunk("file:/a b", 5, 1L << 40), new LogChunk("file:/c.gz", 0, 10)),
            List.of("host"));
    DataOutputBuffer out = new DataOutputBuffer();
    split.write(out);
    DataInputBuffer in = new DataInputBuffer();
    in.reset(out.getData(), out.getLength());
    LogSplit copy = new LogSplit();
    copy.readFields(in);
    assertThat(copy.chunks()).isEqualTo(split.chunks());
    assertThat(copy.getLength()).isEqualTo((1L << 40) + 50);
    assertThat(split.getLocations()).containsExactly("host");
  }

  @Test
  void missingInputIsNamed() throws IOException {
    Job job = Job.getInstance(new Configuration(false));
    LogInputFormat.setInputPaths(job, List.of(folder + "/gone"));
    assertThatThrownBy(() -> splits(job))
        .isInstanceOf(InputMissingException.class)
        .hasMessage(folder + "/gone does not exist.");
  }

  @Test
  void aSettingOutOfBoundsOrNoNumberIsNamed() throws IOException {
    write("a.log", "line\n");
    Job job = job();
    job.getConfiguration().set(LogInputSettings.SPLITS.key(), "-2");
    assertThatThrownBy(() -> splits(job))
        .isInstanceOf(InputRefusedException.class)
        .hasMessage("kraken.input.splits takes a whole number from -1 to 2147483647, not -2.");
    job.getConfiguration().set(LogInputSettings.SPLITS.key(), "two");
    assertThatThrownBy(() -> splits(job))
        .isInstanceOf(InputRefusedException.class)
        .hasMessage("kraken.input.splits takes a whole number from -1 to 2147483647, not two.");
  }

  @Test
  void blocksHoldAnyLineThatIsNotMalformed() throws IOException {
    Configuration configuration = new Configuration(false);
    assertThat(LogInputSettings.BLOCK_BYTES.in(configuration)).isEqualTo(1 << 18);
    configuration.set(LogInputSettings.BLOCK_BYTES.key(), "128k");
    assertThat(LogInputSettings.BLOCK_BYTES.in(configuration)).isEqualTo(1 << 17);
    configuration.set(LogInputSettings.BLOCK_BYTES.key(), "64k");
    assertThatThrownBy(() -> LogInputSettings.BLOCK_BYTES.in(configuration))
        .isInstanceOf(InputRefusedException.class)
        .hasMessage(
            "kraken.input.block.bytes takes a whole number from 131072 to 1073741824,"
                + " not 64k.");
  }

  private Job job() throws IOException {
    Job job = Job.getInstance(new Configuration(false));
    LogInputFormat.setInputPaths(job, List.of(folder.toString()));
    return job;
  }

  private static List<InputSplit> splits(Job job) throws IOException {
    return new LogInputFormat().getSplits(job);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }
}
