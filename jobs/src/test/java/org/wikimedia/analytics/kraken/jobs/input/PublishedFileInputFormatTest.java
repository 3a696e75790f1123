package org.wikimedia.analytics.kraken.jobs.input;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.io.DataInputBuffer;
import org.apache.hadoop.io.DataOutputBuffer;
import org.apache.hadoop.mapreduce.InputSplit;
import org.apache.hadoop.mapreduce.Job;
import org.apache.hadoop.mapreduce.TaskAttemptID;
import org.apache.hadoop.mapreduce.task.TaskAttemptContextImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublishedFileInputFormatTest {
  @TempDir private Path folder;

  private static PublishedFile file(int hour, long length) {
    return new PublishedFile("zero", hour, "file:/counts/" + hour, length);
  }

  private static List<PublishedFile> files(int number, long length) {
    return IntStream.range(0, number).mapToObj(hour -> file(hour, length)).toList();
  }

  private static List<PublishedFile> inOrder(List<InputSplit> splits) {
    List<PublishedFile> files = new ArrayList<>();
    splits.forEach(split -> files.addAll(((PublishedFileSplit) split).files()));
    return files;
  }

  @ParameterizedTest
  @CsvSource({"45000, 6, 6", "7, 3, 3", "2, 7, 2", "1, 1, 1"})
  void everyFileIsInOneSplit(int number, int asked, int made) {
    List<PublishedFile> files = files(number, 1000);
    List<InputSplit> splits = PublishedFileInputFormat.share(files, asked);
    assertThat(splits).hasSize(made);
    assertThat(inOrder(splits)).isEqualTo(files);
  }

  @Test
  void aLargeFileHasASplitForItself() {
    List<PublishedFile> files = new ArrayList<>(files(4, 10));
    files.add(2, file(9, 10_000_000));
    List<InputSplit> splits = PublishedFileInputFormat.share(files, 2);
    assertThat(splits).hasSize(2);
    assertThat(((PublishedFileSplit) splits.get(1)).files()).hasSize(2);
  }

  private Job job(List<PublishedFile> files, int splits) throws IOException {
    Job job = Job.getInstance(new Configuration());
    job.getConfiguration().setInt(LogInputSettings.SPLITS.key(), splits);
    PublishedFileInputFormat.setFiles(
        job, files, new org.apache.hadoop.fs.Path(folder.resolve("listing").toUri()));
    return job;
  }

  @Test
  void theListingHoldsTheFilesAsTheyWereFound() throws IOException {
    List<PublishedFile> files = files(10, 5);
    assertThat(inOrder(new PublishedFileInputFormat().getSplits(job(files, 3)))).isEqualTo(files);
  }

  @Test
  void hadoopsOwnNumberOfMapsGoesFirst() throws IOException {
    Job job = Job.getInstance(new Configuration());
    job.getConfiguration().setInt("mapreduce.job.maps", 7);
    PublishedFileInputFormat.setFiles(
        job, files(70, 5), new org.apache.hadoop.fs.Path(folder.resolve("listing").toUri()));
    assertThat(new PublishedFileInputFormat().getSplits(job)).hasSize(7);
  }

  @Test
  void aSplitSurvivesItsWayToTheTask() throws IOException {
    DataOutputBuffer out = new DataOutputBuffer();
    new PublishedFileSplit(files(3, 5)).write(out);
    DataInputBuffer in = new DataInputBuffer();
    in.reset(out.getData(), out.getLength());
    PublishedFileSplit read = new PublishedFileSplit();
    read.readFields(in);
    assertThat(read.files()).isEqualTo(files(3, 5));
    assertThat(read.getLength()).isEqualTo(15);
  }

  private PublishedFileReader reader(String... paths) {
    List<PublishedFile> files = new ArrayList<>();
    for (String path : paths) {
      files.add(new PublishedFile("zero", 0, folder.resolve(path).toUri().toString(), 0));
    }
    PublishedFileReader reader = new PublishedFileReader();
    reader.initialize(
        new PublishedFileSplit(files),
        new TaskAttemptContextImpl(new Configuration(), new TaskAttemptID()));
    return reader;
  }

  @Test
  void aRecordIsAWholeFile() throws IOException {
    String large = "x".repeat(1 << 17);
    Files.writeString(folder.resolve("large"), large);
    Files.writeString(folder.resolve("small"), "small");
    Files.writeString(folder.resolve("empty"), "");
    PublishedFileReader reader = reader("large", "small", "empty");
    List<String> read = new ArrayList<>();
    while (reader.nextKeyValue()) {
      PublishedContent content = reader.getCurrentValue();
      read.add(new String(content.bytes(), 0, content.length(), UTF_8));
    }
    assertThat(read).containsExactly(large, "small", "");
    assertThat(reader.getProgress()).isOne();
  }

  @Test
  void aFileThatIsGoneIsNamed() {
    PublishedFileReader reader = reader("gone");
    assertThatThrownBy(reader::nextKeyValue)
        .hasMessageStartingWith(folder.resolve("gone") + " cannot be read: ");
  }
}
