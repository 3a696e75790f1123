package org.wikimedia.analytics.kraken.reportcard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wikimedia.analytics.kraken.reportcard.Fixtures.column;
import static org.wikimedia.analytics.kraken.reportcard.Fixtures.percent;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the page draws, in a real Chromium. */
class ReportCardPageIT extends BrowserTest {
  // --- drawing ---

  @ParameterizedTest(name = "{0}: {1} graphs, {2} lines")
  @CsvSource({
    "reportcard/core, 2, 15",
    "zero-orange-uganda/versions, 1, 4",
    "zero-orange-uganda/percent, 1, 1",
    "elsewhere/other_versions, 2, 3",
  })
  void everyLineIsDrawn(String address, int graphs, int lines) {
    show(address);
    assertThat(tab.count("section.graph")).isEqualTo(graphs);
    assertThat(tab.count("section.graph .chart path.line[d^='M']")).isEqualTo(lines);
    assertThat(tab.count(".problem")).isZero();
  }

  @Test
  void areasAreStackedUpToTheSumOfTheirParts() {
    show("reportcard/projects");
    assertThat(tab.count("path.area[d^='M']")).isEqualTo(8);
    assertThat(tab.texts(".axis:not(.dates) text")).contains("20B");
  }

  @Test
  void countriesAreShadedByTheirViewsAndListed() throws IOException {
    Map<String, Double> views = column("rc_page_requests_by_country.csv", 76);
    show("reportcard/countries");
    tab.waitFor("document.querySelector('.largest li')");
    assertThat(tab.count("path.shade-5")).isEqualTo(1);
    assertThat(tab.run("document.querySelector('.shade-5 title').textContent").asText())
        .isEqualTo(String.format("United States of America: %,.0f", views.get("2013/02/01")));
    assertThat(tab.texts(".largest .place").get(0)).isEqualTo("United States of America");
  }

  @Test
  void theTableOfCountriesNamesThem() {
    show("reportcard/countries?pageviews_by_country.view=table");
    assertThat(tab.texts("thead th")).startsWith("Country", "Feb 2013");
    assertThat(tab.texts("tbody th")).startsWith("United States of America", "Japan");
    assertThat(tab.texts("tbody th")).contains("Unknown").doesNotContain("--");
  }

  @Test
  void theMapsSliderGoesThroughTheMonths() {
    show("reportcard/countries?pageviews_by_country.at=2012-03-01");
    tab.waitFor("document.querySelector('.largest li')");
    assertThat(tab.text(".readout .date")).isEqualTo("Mar 2012");
    tab.focus(".world input");
    tab.press("End");
    assertThat(tab.text(".readout .date")).isEqualTo("Feb 2013");
    assertThat(tab.run("location.hash").asText()).endsWith("at=2013-02-01");
  }

  // --- callouts ---

  @Test
  void calloutsAreTheNumbersOfTheCsv() throws IOException {
    show("reportcard/core");
    Map<String, Double> views = column("rc_page_requests.csv", 1);
    double latest = views.get("2013/02/01");
    String graph = "[data-graph=pageviews] ";
    assertThat(tab.attribute(graph + ".callout [data-value]", "data-value"))
        .isEqualTo(String.format("%.0f", latest));
    assertThat(tab.text(graph + ".callout .value"))
        .isEqualTo(String.format("%.2f", latest / 1e9).replaceAll("\\.?0+$", "") + "B");
    assertThat(tab.text(graph + "[data-step='1y'] .difference"))
        .isEqualTo(percent(latest, views.get("2012/02/01")));
    assertThat(tab.text(graph + "[data-step='1M'] .difference"))
        .isEqualTo(percent(latest, views.get("2013/01/01")));
    assertThat(tab.texts(graph + ".since")).containsExactly("since Feb 2012", "since Jan 2013");
  }

  @Test
  void calloutsOfDaysLookUpTheSameWeekday() throws IOException {
    show("zero-orange-uganda/versions");
    Map<String, Double> views =
        column("orange_uganda_daily_wikipedia_page_requests_by_version.csv", 4);
    assertThat(tab.text("[data-step='1w'] .difference"))
        .isEqualTo(percent(views.get("2013/02/28"), views.get("2013/02/21")));
  }

  @Test
  void monthsPlottedAtTheirLastDayAreFoundByMonth() throws IOException {
    show("zero-orange-uganda/percent");
    Map<String, Double> share = column("orange_uganda_monthly_share.csv", 1);
    assertThat(tab.text("[data-step='1M'] .difference"))
        .isEqualTo(percent(share.get("2013/02/28"), share.get("2013/01/31")));
  }

  @Test
  void aMissingMonthIsNotKnownAndShiftsNothing() throws IOException {
    show("elsewhere/other_versions");
    Map<String, Double> editors = column("rc_active_editors.tsv", 1);
    assertThat(editors).doesNotContainKey("2012-8");
    String graph = "[data-graph=editors_2012] ";
    assertThat(tab.text(graph + "[data-step='1M'] .difference")).isEqualTo("not known");
    assertThat(tab.text(graph + "[data-step='1y'] .difference"))
        .isEqualTo(percent(editors.get("2012-9"), editors.get("2011-9")));
  }

  // --- broken files ---

  @Test
  void whatIsBrokenIsSaidInItsPlaceAndTheRestIsDrawn() {
    show("elsewhere/broken_files");
    assertThat(tab.count("[data-graph=pageviews_mobile] path.line[d^='M']")).isEqualTo(8);
    assertThat(tab.count("[data-graph=half_broken] path.line[d^='M']")).isEqualTo(1);
    assertThat(tab.text("[data-graph=half_broken] .problem"))
        .contains("datasources/broken_json.json");
    assertThat(tab.count("[data-graph=half_broken] .callout")).as("of the broken line").isZero();
    assertThat(tab.count("[data-graph=all_broken] svg")).isZero();
    assertThat(tab.text("[data-graph=all_broken] .problem"))
        .contains("broken_json.json cannot be read");
    assertThat(tab.text("[data-graph=no_date] .problem"))
        .contains("no_date.csv: line 3 has no date");
    assertThat(tab.text("[data-graph=no_source] .problem"))
        .contains("there is no datasource nowhere");
    assertThat(tab.text("[data-graph=column_18] .problem")).contains("it has no column 18");
    assertThat(tab.text("[data-graph=version_0_1] .problem")).contains("neither 0.5 nor 0.6");
    assertThat(tab.text("[data-graph=absent] .problem")).contains("there is no graph absent");
  }

  @Test
  void anUnknownDashboardIsNamed() {
    tab.show(server.address());
    tab.run("location.hash = '#/nowhere'");
    tab.waitFor("document.querySelector('.problem')");
    assertThat(tab.text(".problem")).contains("there is no dashboard nowhere");
  }

  @Test
  void scriptsInNotesAreNotRunAndLinksAreKept() {
    show("reportcard/core");
    assertThat(tab.run("document.title").asText())
        .isEqualTo("Wikimedia Report Card, February 2013");
    assertThat(tab.count(".notes script, .notes img")).isZero();
    assertThat(tab.attribute(".notes a", "href")).startsWith("https://meta.wikimedia.org/");
  }

  // --- everywhere ---

  @ParameterizedTest
  @CsvSource({
    "reportcard/core",
    "reportcard/projects",
    "reportcard/countries",
    "zero-orange-uganda/versions",
    "elsewhere/broken_files",
  })
  void aPhoneNeedsNoSidewaysScrolling(String address) {
    openPhone();
    show(address);
    assertThat(tab.run("document.documentElement.scrollWidth").asInt()).isLessThanOrEqualTo(PHONE);
  }

  @ParameterizedTest
  @CsvSource({"light", "dark"})
  void linesStandOutFromThePaper(String scheme) {
    tab.colours(scheme);
    show("reportcard/core");
    List<Double> contrasts =
        Chromium.JSON.convertValue(
            tab.run(
                """
                (() => {
                  const light = (text) => {
                    const part = (c) => (c /= 255) <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
                    const [r, g, b] = text.match(/[\\d.]+/g).map(Number).map(part);
                    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
                  };
                  const paper = light(getComputedStyle(document.body).backgroundColor);
                  return [...document.querySelectorAll(".chart path.line")]
                    .map((line) => light(getComputedStyle(line).stroke))
                    .map((ink) => (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05));
                })()"""),
            Chromium.JSON.getTypeFactory().constructCollectionType(List.class, Double.class));
    assertThat(contrasts).hasSize(15).allMatch(contrast -> contrast >= 3);
  }

  @Test
  void aDashboardMayNameACsvByItsAddress() throws IOException {
    Path site = folder.resolve("by-address");
    Site.write(Fixtures.LIMN, site);
    try (SiteServer other = SiteServer.start(site, 0)) {
      Path dashboard = site.resolve("data/dashboards/zero-orange-uganda.json");
      String address = other.address() + "data/datafiles/rc_page_requests_mobile.csv";
      String text = Files.readString(dashboard).replace("orange_uganda_versions", address);
      Files.writeString(dashboard, text);
      tab.show(other.address() + "#/zero-orange-uganda/versions");
      assertThat(tab.count("path.line[d^='M']")).isEqualTo(8);
      assertThat(tab.text(".graph h2")).isEqualTo("rc_page_requests_mobile");
    }
  }

  @Test
  void aFolderCopiedByHandWithoutAnIndexIsDrawnToo() throws IOException {
    Path bare = folder.resolve("bare");
    Site.write(Fixtures.LIMN, bare);
    Files.delete(bare.resolve("data/index.json"));
    try (SiteServer other = SiteServer.start(bare, 0)) {
      tab.show(other.address() + "#/reportcard/core");
      assertThat(tab.count("path.line[d^='M']")).isEqualTo(15);
    }
    tab.complaints().removeIf(complaint -> complaint.contains("index.json"));
  }
}
