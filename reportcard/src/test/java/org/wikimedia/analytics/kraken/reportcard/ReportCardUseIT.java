package org.wikimedia.analytics.kraken.reportcard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wikimedia.analytics.kraken.reportcard.Fixtures.column;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a reader does with mouse, finger and keyboard, in a real Chromium. */
class ReportCardUseIT extends BrowserTest {
  @Test
  void aDragZoomsAndTheAddressKeepsIt() {
    show("reportcard/core");
    tab.drag("[data-graph=pageviews] .cursor", 0.5, 0.75);
    String hash = tab.run("location.hash").asText();
    assertThat(hash).contains("pageviews.from=2010-11-01").contains("pageviews.until=2011-12-01");
    List<String> ticks = tab.texts("[data-graph=pageviews] .dates text");
    tab.show(server.address() + hash);
    assertThat(tab.texts("[data-graph=pageviews] .dates text"))
        .isEqualTo(ticks)
        .doesNotContain("2009");
    tab.click("[data-graph=pageviews] [data-choice=all]");
    assertThat(tab.texts("[data-graph=pageviews] .dates text")).contains("2009");
    assertThat(tab.run("location.hash").asText()).doesNotContain("from");
  }

  @Test
  void arrowKeysTellTheValuesOfEachMonth() throws IOException {
    show("reportcard/core");
    String cursor = "[data-graph=pageviews] .cursor";
    tab.focus(cursor);
    tab.press("ArrowLeft");
    double english = column("rc_page_requests.csv", 2).get("2013/01/01");
    assertThat(tab.attribute(cursor, "aria-valuetext"))
        .startsWith("Jan 2013: ")
        .contains("English " + String.format("%.2fB", english / 1e9).replace("0B", "B"));
    assertThat(tab.text("[data-graph=pageviews] .when")).isEqualTo("Jan 2013");
    tab.press("Home");
    assertThat(tab.attribute(cursor, "aria-valuetext")).startsWith("Jul 2008: ");
    tab.press("+");
    assertThat(tab.run("location.hash").asText()).contains("pageviews.until=");
    assertThat(tab.run("document.activeElement.className").asText()).isEqualTo("cursor");
  }

  @Test
  void anEmptyCellIsNotKnown() {
    show("reportcard/core?pageviews.view=table");
    int row = tab.texts("[data-graph=pageviews] tbody th").indexOf("Jan 2010");
    assertThat(tab.texts("[data-graph=pageviews] tbody tr:nth-child(" + (row + 1) + ") td"))
        .hasSize(7)
        .containsOnly("\u2013");
  }

  @Test
  void theTableHasTheNumbersOfTheCsv() throws IOException {
    show("reportcard/core?pageviews.view=table");
    Map<String, Double> views = column("rc_page_requests.csv", 1);
    assertThat(tab.texts("[data-graph=pageviews] thead th"))
        .startsWith("Date", "All Wikipedias (+Mobile)");
    assertThat(tab.texts("[data-graph=pageviews] tbody tr")).hasSize(56);
    assertThat(tab.text("[data-graph=pageviews] tbody tr td"))
        .isEqualTo(String.format("%,.0f", views.get("2013/02/01")));
  }

  @Test
  void theDownloadIsTheDataFileWithItsDatesSpelledPlainly() throws IOException {
    Path downloads = Files.createDirectories(folder.resolve("downloads"));
    tab.saveDownloads(downloads);
    show("reportcard/core");
    tab.click("[data-graph=pageviews] a.csv");
    Path file = downloads.resolve("pageviews.csv");
    await(file);
    List<String> expected =
        Files.readAllLines(Fixtures.LIMN.resolve("datafiles/rc_page_requests.csv"));
    assertThat(Files.readAllLines(file))
        .startsWith(expected.get(0).replace("Month", "date"), expected.get(1).replace('/', '-'))
        .hasSameSizeAs(expected);
  }

  private void await(Path file) {
    for (int i = 0; i < 500 && !Files.exists(file); i++) {
      tab.run("new Promise((done) => setTimeout(done, 20))");
    }
  }

  @Test
  void logAndLinearScalesAndHiddenLinesAreInTheAddress() {
    show("reportcard/core");
    String graph = "[data-graph=pageviews] ";
    tab.click(graph + "[data-choice=log]");
    tab.click(graph + "[data-label=English]");
    assertThat(tab.count(graph + "path.line[d^='M']")).isEqualTo(6);
    assertThat(tab.texts(graph + ".axis:not(.dates) text"))
        .contains("1B", "10B")
        .doesNotContain("0");
    String hash = tab.run("location.hash").asText();
    assertThat(hash).contains("pageviews.scale=log", "pageviews.hide=English");
    show(hash.substring(2));
    assertThat(tab.attribute(graph + "[data-label=English]", "aria-pressed")).isEqualTo("false");
  }

  @Test
  void arrowKeysMoveBetweenTabs() {
    show("reportcard/core");
    tab.focus("[role=tab]");
    tab.press("ArrowRight");
    tab.waitFor("document.querySelector('#graphs').dataset.drawn === 'projects'");
    assertThat(tab.run("document.activeElement.innerText").asText()).isEqualTo("Projects");
    assertThat(tab.run("location.hash").asText()).isEqualTo("#/reportcard/projects");
  }

  @Test
  void annotationsAreNumberedOnTheChartAndSpelledOutBelow() {
    show("reportcard/core");
    assertThat(tab.count("[data-graph=pageviews] .annotation circle")).isEqualTo(2);
    assertThat(tab.texts("[data-graph=pageviews] .annotations li").get(0))
        .startsWith("Dec 2009 to Mar 2010 Under-reported");
  }

  @Test
  void aFingerPointsAndDoesNotZoom() {
    openPhone();
    show("reportcard/core");
    assertThat(tab.text("[data-graph=pageviews] .when")).isEqualTo("Feb 2013");
    tab.slide("[data-graph=pageviews] .cursor", 0.5, 0.02);
    tab.waitFor(
        "document.querySelector('[data-graph=pageviews] .when').textContent !== 'Feb 2013'");
    assertThat(tab.run("location.hash").asText()).doesNotContain("from");
  }

  @Test
  void theReadersChoiceOfColoursOutlivesTheVisit() {
    String paper = "getComputedStyle(document.body).backgroundColor";
    show("reportcard/core");
    String light = tab.run(paper).asText();
    tab.click("#theme");
    String dark = tab.run(paper).asText();
    show("reportcard/projects");
    assertThat(tab.run(paper).asText()).isEqualTo(dark).isNotEqualTo(light);
    assertThat(tab.attribute("#theme", "aria-pressed")).isEqualTo("true");
    tab.run("localStorage.clear()");
  }

  @Test
  void whereNothingIsKeptForPagesColoursAreChosenForTheVisit() {
    tab.beforeEveryPage(
        "Object.defineProperty(window, 'localStorage', {get() { throw new Error('denied'); }})");
    show("reportcard/core");
    tab.click("#theme");
    assertThat(tab.attribute("#theme", "aria-pressed")).isEqualTo("true");
    assertThat(tab.count(".problem")).isZero();
  }

  @Test
  void theLastOfTwoQuickChoicesIsShown() {
    show("reportcard/core");
    tab.run("location.hash = '#/elsewhere/broken_files'; location.hash = '#/reportcard/projects'");
    tab.waitFor("document.querySelector('#graphs').dataset.drawn === 'projects'");
    assertThat(tab.text("#headline")).isEqualTo("Wikimedia Report Card");
    assertThat(tab.count("section.graph")).isEqualTo(1);
  }
}
