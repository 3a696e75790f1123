package org.wikimedia.analytics.kraken.jobs.hourly;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.avro.file.DataFileReader;
import org.apache.avro.specific.SpecificDatumReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wikimedia.analytics.kraken.jobs.cli.KrakenRun;
import org.wikimedia.analytics.kraken.schemas.PageviewHourly;

/** One folder of {@code --data} for runs that ask for different things. */
class DataFolderTest {
  private static final String CARRIERS =
      "codes|carrier|name|country|networks|valid_from|valid_to|sites|languages|proxies|https\n"
          + "-|a|A|UG|carrier-networks/a.txt|-|-|M|*|-|yes\n"
          + "*|default|Other|-|-|-|-|M Z|*|-|yes\n";
  private static final String DEFINITION =
      """
      name     mine
      version  1
      projects sites
      titles   pieces

      rule type content-type-is my-types.txt
      """;

  @TempDir private Path folder;
  private Path log;

  @BeforeEach
  void write() throws IOException {
    log = SmallLog.write(folder.resolve("a.log"), SmallLog.A);
    data("carriers.tsv", CARRIERS.replace('|', '\t'));
    data("carrier-networks/a.txt", "41.0.0.0/8\n");
    data("definitions/mine.definition", DEFINITION);
    data("my-types.txt", "text/html\n");
  }

  private void data(String name, String content) throws IOException {
    Path file = folder.resolve("data").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content, UTF_8);
  }

  private KrakenRun run(String products, String definitions) {
    return Hourly.run(
        log,
        folder.resolve("counts"),
        "--data",
        folder.resolve("data").toString(),
        "--products",
        products,
        "--definitions",
        definitions);
  }

  private void assertRefused(String sentence) {
    KrakenRun run = run("sequence", "pageview");
    assertThat(run.err()).contains(sentence);
    assertThat(run.status()).isEqualTo(2);
    assertThat(folder.resolve("counts")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"sequence pageview", "zero pageview", "projectcounts mine"})
  void servesWhateverIsAskedFor(String asked) {
    KrakenRun run = run(asked.split(" ")[0], asked.split(" ")[1]);
    assertThat(run.status()).as(run.err()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"carrier.tsv", "carrier-networks/b.txt", "my-type.txt", "definitions/mine.def"})
  void refusesANameThatIsMisspelt(String name) throws IOException {
    data(name, "x\n");
    assertRefused(
        "holds "
            + name
            + ", which is no shipped data file and which neither carriers.tsv nor a definition"
            + " names.");
  }

  @Test
  void refusesAMistakeInWhatWasNotAskedFor() throws IOException {
    data("definitions/mine.definition", DEFINITION.replace("my-types", "my-type"));
    assertRefused("there is no data file my-type.txt");
    data("carriers.tsv", "codes\tcarrier\n");
    assertRefused("carriers.tsv:1: the columns must be codes, carrier");
  }

  @Test
  void refusesAMistakeInNamesOfCountries() throws IOException {
    data("countries.tsv", "code\tname\tcontinent\nuk\tB\tC\n");
    assertRefused("countries.tsv:2: 'uk' is no country code of two capital letters.");
  }

  @Test
  void namesCountriesAsTheFolderDoes() throws IOException {
    data("countries.tsv", "code\tname\tcontinent\nUG\tBuganda\tInland\n");
    SmallLog.write(log, SmallLog.A.client("41.202.225.1", "-"));
    KrakenRun run = run("pageview_hourly", "pageview");
    assertThat(run.status()).as(run.err()).isZero();
    Path hour = Path.of("year=2013", "month=2", "day=28", "hour=22", "pageview_hourly.avro");
    Path file = folder.resolve("counts/pageview/pageview_hourly").resolve(hour);
    try (DataFileReader<PageviewHourly> rows =
        new DataFileReader<>(file.toFile(), new SpecificDatumReader<>(PageviewHourly.class))) {
      assertThat(rows.next().getCountry()).isEqualTo("Buganda");
    }
  }
}
