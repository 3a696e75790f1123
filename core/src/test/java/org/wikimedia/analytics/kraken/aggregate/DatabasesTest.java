package org.wikimedia.analytics.kraken.aggregate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wikimedia.analytics.kraken.cases.CaseFile;
import org.wikimedia.analytics.kraken.data.DataException;
import org.wikimedia.analytics.kraken.data.DataFiles;
import org.wikimedia.analytics.kraken.project.Site;

class DatabasesTest {
  private static final String[][] ENDINGS = {
    {"wikibooks", ".b"}, {"wiktionary", ".d"}, {"wikinews", ".n"}, {"wikiquote", ".q"},
    {"wikisource", ".s"}, {"wikiversity", ".v"}, {"wikivoyage", ".voy"}, {"wiki", ""}
  };

  private final Databases databases = Databases.of(DataFiles.shipped());

  static List<CaseFile.Row> cases() {
    return CaseFile.read("databases.tsv").rows();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void readsTheCode(CaseFile.Row row) {
    WikiSite wiki = databases.wiki(row.get("code"));
    if (row.get("database").isEmpty()) {
      assertThat(wiki).isNull();
      return;
    }
    assertThat(wiki.database()).isEqualTo(row.get("database"));
    assertThat(wiki.name()).isEqualTo(row.get("name"));
    assertThat(wiki.family()).isEqualTo(row.get("family"));
    assertThat(wiki.site().letter()).isEqualTo(row.get("site"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "..", "en.", ".b", "e n", "en/x", "en..b", "%20en", "EN"})
  void takesNothingElseForAWiki(String code) {
    assertThat(databases.wiki(code)).isNull();
  }

  @Test
  void readsBackTheCodesThatTheAggregatorMakesOfDatabases() {
    Random random = new Random(2014);
    for (int i = 0; i < 1000; i++) {
      String[] ending = ENDINGS[random.nextInt(ENDINGS.length)];
      String name = "q" + Integer.toString(random.nextInt(1 << 20), 36) + "-q";
      Site site = Site.values()[random.nextInt(3)];
      String code = name + site.codePart() + ending[1];
      String database = name.replace('-', '_') + ending[0];
      assertThat(databases.wiki(code))
          .extracting("database", "site")
          .containsExactly(database, site);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Wiki,-,wikipedia.org,*,ending 'Wiki' is not of small letters",
    "wiki,m,wikipedia.org,*,suffix 'm' is neither - nor begins with a dot",
    "wiki,-,wikipedia,*,'wikipedia' is not a domain in lower case",
    "wiki,-,wikipedia.org,En,names 'En' are neither * nor names apart by single spaces"
  })
  void refusesARow(String ending, String suffix, String domain, String names, String sentence) {
    String row = String.join("\t", ending, suffix, domain, names);
    String file = "ending\tsuffix\tdomain\tnames\n" + row + "\n";
    DataFiles files = DataFiles.with(Map.of("databases.tsv", file.getBytes(UTF_8)));
    assertThatThrownBy(() -> Databases.of(files))
        .isInstanceOf(DataException.class)
        .hasMessage("databases.tsv:2: " + sentence);
  }
}
