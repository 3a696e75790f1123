package org.wikimedia.analytics.kraken.project;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wikimedia.analytics.kraken.bytes.ByteSlice;
import org.wikimedia.analytics.kraken.data.DataException;
import org.wikimedia.analytics.kraken.data.DataFiles;

class ProjectDomainsTest {
  private static final String HEADER = "# a comment\ndomain\tsuffix\tnames\n";

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Wiki.org|-|*; projects.tsv:3: 'Wiki.org' is not a domain in lower case",
        "wiki|-|*; projects.tsv:3: 'wiki' is not a domain in lower case",
        "a.org|x|*; projects.tsv:3: suffix 'x' is neither - nor a dot and letters",
        "a.org||*; projects.tsv:3: suffix '' is neither - nor a dot and letters",
        "a.org|.m|*; projects.tsv:3: suffix '.m' is also that of a site: list the names",
        "a.org|.zero|*; projects.tsv:3: suffix '.zero' is also that of a site: list the names",
        "a.org|.a|***; projects.tsv:3: names '***' are neither *, ** nor labels apart by single"
            + " spaces",
        "a.org|.a|x  y; projects.tsv:3: names 'x  y' are neither *, ** nor labels apart by single"
            + " spaces",
        "a.org|.a|x y x; projects.tsv:3: names 'x y x' hold a label twice",
        "a.org|.a; projects.tsv:3: 2 cells where the header has 3",
        "a.org|.a|*+a.org|.b|*; projects.tsv:4: domain 'a.org' stands here twice",
        "a.org|.a|*+b.org|.a|*; projects.tsv:4: suffix '.a' is that of a.org too",
        "a.org|.m|x+b.org|.m|y x; projects.tsv:4: 'x.m' is a code of a.org too",
      })
  void refusesNonsenseByFileAndLine(String rows, String message) {
    String content = HEADER + rows.replace('|', '\t').replace('+', '\n') + "\n";
    assertThatThrownBy(() -> projects(content))
        .isInstanceOf(DataException.class)
        .hasMessage(message);
  }

  @Test
  void refusesUnknownColumns() {
    assertThatThrownBy(() -> projects("domain\tsuffix\tlabels\na.org\t-\t*\n"))
        .isInstanceOf(DataException.class)
        .hasMessage("projects.tsv:1: the columns must be domain, suffix, names");
  }

  @Test
  void refusesAFileWithoutRows() {
    assertThatThrownBy(() -> projects(HEADER))
        .isInstanceOf(DataException.class)
        .hasMessage("projects.tsv:2: there is no row below the header");
  }

  @Test
  void refusesAnEmptyFile() {
    assertThatThrownBy(() -> projects("# nothing\n"))
        .isInstanceOf(DataException.class)
        .hasMessage("projects.tsv: holds nothing but comments");
  }

  @Test
  void takesTheLongestDomainWhateverTheOrder() {
    SiteProjects projects = projects(HEADER + "a.b.org\t.x\t*\nb.org\t.y\t*\n");
    assertThat(projects.project(ByteSlice.of("en.a.b.org")).code()).isEqualTo("en.x");
    assertThat(projects.project(ByteSlice.of("en.b.org")).code()).isEqualTo("en.y");
  }

  private static SiteProjects projects(String content) {
    return SiteProjects.of(DataFiles.with(Map.of("projects.tsv", content.getBytes(UTF_8))));
  }
}
