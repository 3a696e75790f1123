package org.wikimedia.analytics.kraken.jobs.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every defect that real deliveries had, caught by the name of its check. */
class ValidationTest {
  private static final String CSV = "datafiles/views_by_project.csv";
  private static final String SOURCE = "datasources/views_by_project.json";
  private static final String GRAPH = "graphs/views.json";
  private static final String DASHBOARD = "dashboards/reportcard.json";

  @TempDir private Path folder;
  private LimnTree tree;

  @BeforeEach
  void makeTree() throws IOException {
    tree = new LimnTree(folder.resolve("limn"));
  }

  @Test
  void findsNothingInWhatHolds() throws IOException {
    assertThat(tree.findings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // spoiled in the report card's repository
        "id-differs       | source | \"id\" : \"views_by_project\" | \"id\" : \"rc_editors\"",
        "label-differs    | csv    | Wikipedia,Wikinews   | Wikinews,Wikipedia",
        "carriage-return  | csv    | 900,100              | 900\\r,100",
        "column-count     | csv    | Wikinews             | Wikinews,Wikiquote",
        "graph-column     | graph  | \"wikinews\"         | 18",
        "graph-column     | graph  | \"wikinews\"         | \"wikiquote\"",
        "timespan-differs | source | 2013/02/01           | 2012/06/01",
        "timespan-differs | source | 2012/12/01           | 2013/12/01",
        "blank-line       | csv    | 1090,110\\n          | 1090,110\\n\\n",
        "graph-version    | graph  | \"root\"             | \"dataset\"",
        "cell-count       | csv    | 1000,900,100         | 1000,900",
        "label-forbidden  | csv    | Wikipedia            | Wiki # pedia",
        "label-forbidden  | csv    | Wikipedia            | http://en.wikipedia.org",
        "label-spaces     | csv    | ,Wikipedia           | `, Wikipedia`",
        // dates that Limn takes for others
        "date-unreadable  | csv    | 2013/01/01           | 20130101",
        "date-unreadable  | csv    | 2013/01/01           | 01/01/2013",
        "date-unreadable  | csv    | 2013/01/01           | 2013/13/01",
        "date-unreadable  | csv    | 2013/01/01           | foo",
        "date-unreadable  | csv    | 2013/01/01           | ``",
        "date-missing     | csv    | 2013/01/01,1100,1000,100\\n | ``",
        "date-order       | csv    | 2013/01/01           | 2012/11/01",
        "date-twice       | csv    | 2013/01/01           | 2012/12/01",
        "step-differs     | source | 1mo                  | 1y",
        // cells
        "cell-no-number   | csv    | 900                  | NaN",
        "cell-no-number   | csv    | 900                  | 12abc",
        "cell-no-number   | csv    | 900                  | 1e3",
        "cell-count       | csv    | 1000,                | `\"1,000\",`",
        "total-differs    | csv    | 1000,900             | 1001,900",
        // documents
        "metadata-missing | source | \"name\" : \"Views\" | \"name\" : \"\"",
        "metadata-missing | source | \"columns\"          | \"colums\"",
        "metadata-missing | dash   | \"tabs\"             | \"tab\"",
        "url-broken       | source | views_by_project.csv | views.csv",
        "url-missing      | source | \"url\"              | \"uri\"",
        "format-unknown   | source | \"csv\"              | \"xls\"",
        "column-twice     | source | \"id\" : \"wikinews\" | \"id\" : \"Wikipedia\"",
        "graph-label      | graph  | \"Wikinews\"         | \"Wikipedia\"",
        "graph-column     | graph  | \"source_col\"       | \"column\"",
        "graph-source     | graph  | views_by_project     | views_by_wiki",
        "node-type        | graph  | \"nodeType\" : \"grid\" | \"type\" : \"grid\"",
        "dashboard-graph  | dash   | \"views\"            | \"edits\"",
        "month-title      | dash   | February             | April",
        "unreadable       | source | \"slug\"             | slug",
        "unreadable       | graph  | {                    | {{",
        "unreadable       | dash   | \"name\"             | \"id\"",
        "file-empty       | csv    | Month,Total,Wikipedia,Wikinews\\n"
            + "2012/12/01,1000,900,100\\n"
            + "2013/01/01,1100,1000,100\\n"
            + "2013/02/01,1200,1090,110\\n"
            + " | ``"
      })
  void catchesByName(String check, String file, String old, String now) throws IOException {
    String path =
        switch (file) {
          case "csv" -> CSV;
          case "source" -> SOURCE;
          case "graph" -> GRAPH;
          default -> DASHBOARD;
        };
    tree.edit(path, unescaped(old), unescaped(now));
    assertThat(tree.refused()).contains(check);
  }

  private static String unescaped(String text) {
    return text.replace("\\n", "\n").replace("\\r", "\r");
  }

  @Test
  void takesAnEmptyCellForNotKnown() throws IOException {
    tree.edit(CSV, "1000,900,100", ",,");
    assertThat(tree.findings()).isEmpty();
  }

  @Test
  void namesFileAndLine() throws IOException {
    tree.edit(CSV, "2013/01/01,1100,1000,100\n", "");
    assertThat(tree.findings())
        .extracting(Finding::text)
        .containsExactly("date-missing " + CSV + ":3: there is no row of 2013-01-01");
  }

  @Test
  void aFolderMustBeThereBeItEmpty() throws IOException {
    Files.delete(tree.root().resolve("geo"));
    assertThat(tree.refused()).containsExactly("folder-missing");
  }

  @Test
  void idsAreGlobalWhateverTheirFolderAndCase() throws IOException {
    tree.write("graphs/old/VIEWS.json", Files.readString(tree.root().resolve(GRAPH)));
    assertThat(tree.refused()).contains("id-twice");
  }

  @Test
  void twoTabsMustNotHaveOneAnchor() throws IOException {
    String tab = "{\"name\": \"Core\", \"graph_ids\": []}";
    tree.edit(DASHBOARD, "[ {", "[ " + tab + ", {");
    assertThat(tree.refused()).containsExactly("tab-twice");
  }

  @Test
  void testDataIsNotForThePublic() throws IOException {
    tree.write("graphs/test.json", "{\"id\": \"test\", \"root\": {\"nodeType\": \"canvas\"}}");
    assertThat(tree.refused()).contains("test-data");
  }

  @Test
  void aDatafileThatNobodyNamesIsAWarning() throws IOException {
    tree.write("datafiles/old.csv", "Month,a\n");
    assertThat(tree.findings()).extracting(Finding::check).containsExactly("datafile-unused");
    assertThat(tree.refused()).isEmpty();
  }

  @Test
  void aMonthThatIsNotOverIsRefused() throws IOException {
    tree.edit(CSV, "1090,110\n", "1090,110\n2013/03/01,1200,1090,110\n");
    tree.edit(SOURCE, "2013/02/01", "2013/03/01").edit(DASHBOARD, "February", "March");
    assertThat(tree.refused()).containsExactly("month-not-over");
  }

  @Test
  void yamlOfOthersIsReadInAllThreeShapesOfColumns() throws IOException {
    Files.delete(tree.root().resolve(SOURCE));
    String head =
        "id: views_by_project\nname: Views\nurl: /data/datafiles/rc/views_by_project.csv\n"
            + "timespan: {start: 2012-12-01, end: 2013/02/01, step: 1mo}\ncolumns:";
    String yaml = "datasources/views_by_project.yaml";
    tree.write(
        yaml, head + "\n- [Month, date]\n- [Total, int]\n- [Wikipedia, int]\n- [Wikinews, int]\n");
    assertThat(tree.findings()).isEmpty();
    tree.write(yaml, head + " {labels: [Month, Total, Wikipedia, Wikinews], types: [date]}\n");
    assertThat(tree.findings()).isEmpty();
    tree.write(yaml, head + " {labels: [Month, Total, Wikinews, Wikipedia], types: [date]}\n");
    assertThat(tree.refused()).contains("label-differs");
    tree.write(yaml, head + " [\n");
    assertThat(tree.refused()).contains("unreadable");
  }

  @Test
  void tabsPartTheCellsOfATsv() throws IOException {
    String csv = Files.readString(tree.root().resolve(CSV));
    Files.delete(tree.root().resolve(CSV));
    tree.write("datafiles/views.tsv", "# by hand, mostly\n" + csv.replace(',', '\t'));
    tree.edit(SOURCE, "views_by_project.csv", "views.tsv").edit(SOURCE, "\"csv\"", "\"tsv\"");
    assertThat(tree.findings()).isEmpty();
  }

  @Test
  void aFileThatIsNotInUtf8OrHasOddKeysIsUnreadable() throws IOException {
    Files.write(tree.root().resolve("graphs/odd.json"), new byte[] {'{', '"', (byte) 0xE9, '"'});
    tree.write("graphs/keys.yaml", "~: c\n");
    assertThat(tree.findings())
        .extracting(Finding::check)
        .containsExactly("unreadable", "unreadable");
  }

  @Test
  void aGraphMustDrawSomething() throws IOException {
    tree.write("graphs/views.json", "{\"id\": \"views\", \"root\": {\"nodeType\": \"canvas\"}}");
    assertThat(tree.refused()).containsExactly("graph-empty");
  }

  @Test
  void aDayThatIsNotOverIsRefused() throws IOException {
    tree.edit(SOURCE, "1mo", "1d");
    tree.write(CSV, "Month,Total,Wikipedia,Wikinews\n2013/03/04,1,1,0\n2013/03/05,1,1,0\n");
    assertThat(tree.refused()).contains("day-not-over");
    tree.write(CSV, "Month,Total,Wikipedia,Wikinews\n2013/03/04,1,1,0\n");
    assertThat(tree.refused()).doesNotContain("day-not-over");
  }

  @Test
  void aGraphOfVersionFiveIsReadAsWell() throws IOException {
    String metric =
        "{\"data\": {\"metrics\": [{\"source_id\": \"views_by_project\", \"source_col\": ";
    tree.write("graphs/views.json", "{\"id\": \"views\"," + metric.substring(1) + "3}]}}");
    assertThat(tree.findings()).isEmpty();
    tree.write("graphs/views.json", "{\"id\": \"views\"," + metric.substring(1) + "18}]}}");
    assertThat(tree.refused()).containsExactly("graph-column");
  }
}
