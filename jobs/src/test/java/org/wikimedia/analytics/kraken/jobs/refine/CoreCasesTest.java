package org.wikimedia.analytics.kraken.jobs.refine;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wikimedia.analytics.kraken.cases.CaseFile;
import org.wikimedia.analytics.kraken.cases.DefinitionCases;
import org.wikimedia.analytics.kraken.jobs.cli.KrakenRun;
import org.wikimedia.analytics.kraken.schemas.RefinedWebrequest;

/** Core's cases through {@code kraken refine}: a column says of each what the case says. */
class CoreCasesTest {
  private static final List<String> AGENT_KEYS =
      List.of(
          "browser_family",
          "browser_major",
          "os_family",
          "os_major",
          "os_minor",
          "device_family",
          "wmf_app_version");

  @TempDir private Path folder;

  @Test
  void spiders() throws IOException {
    compare(
        "agents.tsv",
        UnaryOperator.identity(),
        RefinedWebrequest::getAgentType,
        row -> row.get("who"));
  }

  @Test
  void userAgents() throws IOException {
    compare(
        "user-agents.tsv",
        UnaryOperator.identity(),
        refined -> cells(AGENT_KEYS, key -> refined.getUserAgentMap().get(key)),
        row -> cells(AGENT_KEYS, row::get));
  }

  @Test
  void accessMethods() throws IOException {
    compare(
        "access-methods.tsv",
        CoreCasesTest::ofHost,
        RefinedWebrequest::getAccessMethod,
        row -> row.get("method"));
  }

  @Test
  void hosts() throws IOException {
    compare(
        "hosts.tsv", CoreCasesTest::ofHost, RefinedWebrequest::getProject, row -> row.get("name"));
  }

  @Test
  void projects() throws IOException {
    compare(
        "projects.tsv",
        CoreCasesTest::ofHost,
        refined ->
            String.join(
                ",",
                orEmpty(refined.getProjectCode()),
                orEmpty(refined.getLanguage()),
                orEmpty(refined.getFamily()),
                orEmpty(refined.getSite())),
        row -> cells(List.of("code", "language", "family", "site"), row::get));
  }

  @Test
  void languageVariants() throws IOException {
    compare(
        "language-variants.tsv",
        row -> row.with("url", "http://en.wikipedia.org" + behindHost(row.get("path"))),
        RefinedWebrequest::getLanguageVariant,
        row -> row.get("variant"));
  }

  @Test
  void referers() throws IOException {
    compare(
        "referers.tsv",
        UnaryOperator.identity(),
        refined -> refined.getRefererClass() + "," + refined.getRefererName(),
        row -> cells(List.of("class", "name"), row::get));
  }

  @Test
  void addressesThatAreTruncated() throws IOException {
    compare(
        "truncated-addresses.tsv",
        row -> row.with("ip", row.get("address", "-")),
        refined -> orEmpty(refined.getRemoteAddr()),
        row -> row.get("truncated"),
        "--addresses",
        "truncate");
  }

  private void compare(
      String file,
      UnaryOperator<CaseFile.Row> request,
      Function<RefinedWebrequest, String> column,
      Function<CaseFile.Row, String> expected,
      String... options)
      throws IOException {
    List<CaseFile.Row> cases = CaseFile.read(file).rows();
    Table table = Table.avro(folder.resolve("table"));
    KrakenRun run = table.refine(log(cases.stream().map(request).toList()), options);
    assertThat(run.status()).as(run.err()).isZero();

    List<RefinedWebrequest> rows = table.rows();
    assertThat(rows).hasSameSizeAs(cases);
    for (RefinedWebrequest row : rows) {
      CaseFile.Row one = cases.get(row.getSequence().intValue());
      assertThat(column.apply(row)).as(one.toString()).isEqualTo(asText(expected.apply(one)));
    }
  }

  /** Webrequest objects, which can carry any byte; sequence numbers tell them apart. */
  private Path log(List<CaseFile.Row> cases) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < cases.size(); i++) {
      String line = new String(DefinitionCases.jsonLine(cases.get(i)), ISO_8859_1);
      lines.append(line.replace("\"sequence\":7,", "\"sequence\":" + i + ",")).append('\n');
    }
    return Files.writeString(folder.resolve("cases.log"), lines, ISO_8859_1);
  }

  private static CaseFile.Row ofHost(CaseFile.Row row) {
    return row.with("url", "http://" + row.get("host") + "/");
  }

  /** In a URL no path lacks its slash. */
  private static String behindHost(String path) {
    return path.isEmpty() || path.startsWith("/") ? path : "/" + path;
  }

  private static String cells(List<String> names, Function<String, String> cell) {
    return String.join(",", names.stream().map(cell).toList());
  }

  private static String orEmpty(String text) {
    return text == null ? "" : text;
  }

  /** Avro's texts are UTF-8; a cell holds one char a byte. */
  private static String asText(String latin) {
    return new String(latin.getBytes(ISO_8859_1), UTF_8);
  }
}
