package org.wikimedia.analytics.kraken.jobs.hourly;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wikimedia.analytics.kraken.cases.CaseFile;
import org.wikimedia.analytics.kraken.cases.DefinitionCases;
import org.wikimedia.analytics.kraken.jobs.cli.KrakenRun;

/** Every row of the carrier cases through the job: the files hold what the rows say. */
class CarrierCasesTest {
  @TempDir private Path folder;

  private List<String> views(List<CaseFile.Row> cases) throws IOException {
    List<String> lines =
        cases.stream().map(row -> new String(DefinitionCases.tabLine(row), ISO_8859_1)).toList();
    Path log = SmallLog.write(folder.resolve("cases.log"), lines);
    Path output = folder.resolve("counts");
    KrakenRun run =
        Hourly.run(log, output, "--definitions", "pageview", "--products", "projectcounts,zero");
    assertThat(run.status()).as(run.err()).isZero();
    List<String> views = new ArrayList<>();
    PublishedTree.published(output).entrySet().stream()
        .filter(file -> file.getKey().startsWith("pageview/zero/"))
        .flatMap(file -> file.getValue().lines().skip(1))
        .map(line -> line.split("\t"))
        .forEach(cell -> add(views, Integer.parseInt(cell[8]), cell[0], cell[1], cell[2], cell[7]));
    return views;
  }

  private static void add(List<String> views, int times, String... cells) {
    for (int i = 0; i < times; i++) {
      views.add(String.join(" ", cells));
    }
  }

  @Test
  void everyCaseIsInTheFileOfItsHour() throws IOException {
    List<CaseFile.Row> cases = CaseFile.read("carriers.tsv").rows();
    SortedMap<String, Integer> expected = new TreeMap<>();
    for (CaseFile.Row row : cases) {
      if (!row.get("code").isEmpty()) {
        String hour = row.get("time", "2013-02-28T22").substring(0, "2013-02-28T22".length());
        String code = row.get("code").replaceAll("[ \t\r\n]", "_");
        String carrier = row.get("carrier", code).replaceAll("[ \t\r\n]", "_");
        String view = String.join(" ", hour, code, carrier, row.get("free"));
        expected.merge(view, 1, Integer::sum);
      }
    }
    SortedMap<String, Integer> found = new TreeMap<>();
    views(cases).forEach(view -> found.merge(view, 1, Integer::sum));
    assertThat(expected).hasSizeGreaterThan(100);
    assertThat(found).isEqualTo(expected);
  }
}
