package org.wikimedia.analytics.kraken.jobs.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wikimedia.analytics.kraken.request.Hour;

class PublishedFilesTest {
  @TempDir private Path folder;

  private void write(String path) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, path);
  }

  private List<String> hours(int from, int until) throws IOException {
    return find(from, until).stream().map(file -> Hour.text(file.hour())).toList();
  }

  private List<PublishedFile> find(int from, int until) throws IOException {
    return PublishedFiles.find(
        new org.apache.hadoop.fs.Path(folder.toUri()),
        "zero",
        ".tsv",
        from,
        until,
        new Configuration(false));
  }

  private List<String> all() throws IOException {
    return hours(Hour.NONE, Integer.MAX_VALUE);
  }

  private void writeThree() throws IOException {
    write("2013/2013-03/zero-20130301-010000.tsv");
    write("2013/2013-02/zero-20130228-230000.tsv");
    write("2013/2013-03/zero-20130301-000000.tsv");
  }

  @Test
  void anHourIsTheOneBeforeTheNameSays() throws IOException {
    writeThree();
    assertThat(all()).containsExactly("2013-02-28T22", "2013-02-28T23", "2013-03-01T00");
  }

  @Test
  void aRangeIsHalfOpen() throws IOException {
    writeThree();
    assertThat(hours(Hour.parse("2013-02-28T23"), Hour.parse("2013-03-01T00")))
        .containsExactly("2013-02-28T23");
    assertThat(hours(Hour.parse("2013-03-01T01"), Integer.MAX_VALUE)).isEmpty();
    assertThat(hours(Hour.NONE, Hour.parse("2013-02-28T23"))).containsExactly("2013-02-28T22");
  }

  @Test
  void whatIsCalledOtherwiseIsNone() throws IOException {
    write("2013/2013-02/countries-20130228-230000.tsv");
    write("2013/2013-02/zero-20130228-230000.tsv.gz");
    write("2013/2013-02/zero-20130228-230000");
    write("2013/2013-02/.zero-20130228-230000.tsv.crc");
    write("2013/2013-02/zero-20130228-233000.tsv");
    write("2013/md5sums/zero-20130228-230000.tsv");
    write("zero-20130228-230000.tsv");
    assertThat(all()).isEmpty();
  }

  @Test
  void aFileKnowsItsPlaceAndSize() throws IOException {
    writeThree();
    PublishedFile file = find(Hour.NONE, Integer.MAX_VALUE).get(0);
    assertThat(file.displayName())
        .isEqualTo(folder.resolve("2013/2013-02/zero-20130228-230000.tsv").toString());
    assertThat(file.length()).isEqualTo("2013/2013-02/zero-20130228-230000.tsv".length());
  }

  @Test
  void aFolderThatIsNotThereHoldsNone() throws IOException {
    assertThat(folder.resolve("2013")).doesNotExist();
    assertThat(all()).isEmpty();
  }

  @Test
  void aFileInAnotherMonthsFolderIsRefused() throws IOException {
    write("2013/2013-02/zero-20130301-000000.tsv");
    assertThatThrownBy(this::all)
        .hasMessageEndingWith("zero-20130301-000000.tsv lies in the folder of another month");
  }

  @Test
  void aNameWithoutAnHourIsRefused() throws IOException {
    write("2013/2013-02/zero-20130230-000000.tsv");
    assertThatThrownBy(this::all)
        .hasMessageEndingWith("zero-20130230-000000.tsv is named by no hour");
  }

  @Test
  void aFileMayBeAFewMinutesLate() throws IOException {
    write("2013/2013-02/zero-20130228-230259.tsv");
    write("2013/2013-02/zero-20130228-221000.tsv");
    assertThat(all()).containsExactly("2013-02-28T22");
  }

  @Test
  void twoFilesOfAnHourAreRefused() throws IOException {
    write("2013/2013-02/zero-20130228-230000.tsv");
    write("2013/2013-02/zero-20130228-230001.tsv");
    assertThatThrownBy(this::all)
        .isInstanceOf(InputRefusedException.class)
        .hasMessageStartingWith("the hour 2013-02-28T22 has two files, ");
  }
}
