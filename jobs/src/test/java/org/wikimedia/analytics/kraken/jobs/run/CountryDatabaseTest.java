package org.wikimedia.analytics.kraken.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wikimedia.analytics.kraken.data.DataException;
import org.wikimedia.analytics.kraken.jobs.publish.OutputFolder;

class CountryDatabaseTest {
  @TempDir private Path folder;

  private final CountryDatabase countries = new CountryDatabase("kraken.test.geo.db");
  private final Configuration configuration = new Configuration();
  private Path file;
  private OutputFolder output;

  @BeforeEach
  void copy() throws IOException {
    file = CountriesFile.write(folder.resolve("my countries.mmdb"));
    output = new OutputFolder(folder.resolve("counts").toString(), "test", configuration);
    output.make();
  }

  private void ask(Object path, String framework) throws IOException {
    configuration.set(countries.key(), path.toString());
    configuration.set("mapreduce.framework.name", framework);
    countries.carry(output, configuration);
  }

  @Test
  void theShippedOneServesWhenNoneIsNamed() throws IOException {
    ask("", "yarn");
    assertThat(countries.open(configuration).name()).isEqualTo("GeoLite2-Country.mmdb");
  }

  @Test
  void embeddedTheFileIsReadWhereItLies() throws IOException {
    ask(file, "local");
    assertThat(countries.open(configuration).name()).isEqualTo(file.toString());
    assertThat(Path.of(output.hidden().toUri())).isEmptyDirectory();
  }

  @Test
  void aFileOfThisMachineTravelsWithTheRun() throws IOException {
    ask("file://" + file, "yarn");
    Files.delete(file);
    assertThat(Path.of(output.hidden().toUri()).resolve("countries.mmdb")).isRegularFile();
    assertThat(countries.open(configuration).name()).isEqualTo("file://" + file);
    output.discard();
    assertThat(folder.resolve("counts")).doesNotExist();
  }

  @Test
  void aCopyThatCannotBeUsedGoesByTheNameThatWasAskedFor() throws IOException {
    ask("file://" + file, "yarn");
    Files.writeString(Path.of(output.hidden().toUri()).resolve("countries.mmdb"), "cut off");
    assertThatThrownBy(() -> countries.open(configuration))
        .hasMessage("file://" + file + ": is no MaxMind DB, or a damaged one");
  }

  @Test
  void aFileThatCannotBeUsedIsASentence() throws IOException {
    ask(folder.resolve("none.mmdb"), "local");
    assertThatThrownBy(() -> countries.open(configuration))
        .isInstanceOf(DataException.class)
        .hasMessage(folder.resolve("none.mmdb") + ": there is no such file");
    ask("nowhere://countries.mmdb", "local");
    assertThatThrownBy(() -> countries.open(configuration))
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith("nowhere://countries.mmdb cannot be read: ");
  }
}
