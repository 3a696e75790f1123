package org.wikimedia.analytics.kraken.jobs.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wikimedia.analytics.kraken.data.DataFiles;
import org.wikimedia.analytics.kraken.jobs.limn.LimnFolder;
import org.wikimedia.analytics.kraken.jobs.validate.Finding;
import org.wikimedia.analytics.kraken.jobs.validate.Validation;

/** Dashboards out of what {@code kraken zero} writes. */
class ZeroCardTest {
  @TempDir private Path folder;
  private Path zero;
  private Path card;

  @BeforeEach
  void writeRollUps() throws IOException {
    zero = folder.resolve("zero");
    card = folder.resolve("card");
    write(
        "zero_country-daily.tsv",
        "2013-01-31 en wikipedia.org M UG - 6",
        "2013-02-01 en wikipedia.org M KE - 5",
        "2013-02-01 en wikipedia.org Z KE - 2",
        "2013-02-01 en wikibooks.org M KE - 900",
        "2013-02-02 en wikipedia.org M UG - 4000",
        "2013-02-03 fr wikipedia.org M UG - 8",
        "2013-03-01 en wikipedia.org M UG - 99");
    write(
        "daily/carriers-by-site.tsv",
        "date carrier x_views m_views z_views m_z_views sample_factor",
        "2013-02-01 orange-uganda 1 2 3 5 1",
        "2013-02-03 orange-uganda 0 2 0 2 1",
        "2013-02-03 999-99 0 1 0 1 1",
        "2013-03-01 orange-uganda 0 2 0 2 1");
    String scaled =
        " x_views_per_30_days m_views_per_30_days z_views_per_30_days m_z_views_per_30_days";
    write(
        "monthly/carriers-by-site.tsv",
        "month carrier days x_views m_views z_views m_z_views" + scaled + " sample_factor",
        "2013-01 orange-uganda 1 1 2 3 5 30 60 90 150 1",
        "2013-02 orange-uganda 27 5 11 6 17 6 12 7 18 1");
    write(
        "monthly/carrier-share.tsv",
        "month carrier country days carrier_views country_views percent a b sample_factor",
        "2013-01 orange-uganda UG 1 0 0 - 0 0 1",
        "2013-02 orange-uganda UG 27 13 37 35.1351 14 41 1");
    write(
        "daily/free-by-site.tsv",
        "date m_views z_views all_views sample_factor",
        "2013-02-01 5 2 7 1",
        "2013-02-03 1 0 1 1");
    write(
        "monthly/free-by-site.tsv",
        "month days m_views z_views all_views m_views_per_30_days z_views_per_30_days"
            + " all_views_per_30_days sample_factor",
        "2013-02 2 6 2 8 90 30 120 1");
  }

  private void write(String name, String... rows) throws IOException {
    Files.createDirectories(zero.resolve(name).getParent());
    Files.writeString(zero.resolve(name), String.join("\n", rows).replace(' ', '\t') + "\n");
  }

  private void writeCard() throws IOException {
    Set<LocalDate> bad = Set.of(LocalDate.of(2013, 2, 2));
    new ZeroCard(zero, DataFiles.shipped(), YearMonth.of(2013, 2), bad).write(card);
  }

  private List<String> names(String kind) throws IOException {
    try (Stream<Path> files = Files.list(card.resolve(kind))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void hasADashboardOfAllAndOneACarrier() throws IOException {
    writeCard();
    assertThat(names("dashboards"))
        .containsExactly("zero-999-99.json", "zero-orange-uganda.json", "zero.json");
    assertThat(Files.readString(card.resolve("dashboards/zero-orange-uganda.json")))
        .contains("\"Orange Uganda\"", "\"Versions\"", "\"Raw\"", "\"Percent\"");
    assertThat(Files.readString(card.resolve("dashboards/zero-999-99.json")))
        .contains("\"Raw\"")
        .doesNotContain("\"Percent\"");
  }

  @Test
  void everyDayHasARowAndWhatIsNotKnownIsEmpty() throws IOException {
    writeCard();
    assertThat(
            Files.readAllLines(
                card.resolve(
                    "datafiles/orange_uganda_daily_wikipedia_page_requests_by_version.csv")))
        .startsWith(
            "date,Desktop,m.wikipedia.org,zero.wikipedia.org,M+Z",
            "2013/02/01,1,2,3,5",
            "2013/02/02,,,,",
            "2013/02/03,0,2,0,2",
            "2013/02/04,,,,")
        .endsWith("2013/02/28,,,,");
  }

  @Test
  void monthsAreNormalisedAndTheirSumsAreOfTheirParts() throws IOException {
    writeCard();
    assertThat(card.resolve("datafiles/orange_uganda_monthly_wp_views_by_version.csv"))
        .hasContent(
            "Month,Desktop,m.wikipedia.org,zero.wikipedia.org,M+Z\n"
                + "2013/01/01,30,60,90,150\n2013/02/01,6,12,7,19\n");
  }

  @Test
  void countriesAreOfMobileWikipediaWithoutBadDates() throws IOException {
    writeCard();
    List<String> lines =
        Files.readAllLines(card.resolve("datafiles/monthly_mobile_wp_views_by_country.csv"));
    int kenya = List.of(lines.get(0).split(",")).indexOf("Kenya");
    int uganda = List.of(lines.get(0).split(",")).indexOf("Uganda");
    assertThat(lines).hasSize(3);
    assertThat(cell(lines.get(1), kenya)).isEmpty();
    assertThat(cell(lines.get(1), uganda)).isEqualTo("180");
    assertThat(cell(lines.get(2), kenya)).isEqualTo("105");
    assertThat(cell(lines.get(2), uganda)).isEqualTo("120");
    assertThat(Files.readString(card.resolve("graphs/monthly_mobile_wp_views_by_country.json")))
        .contains("\"KE\"", "\"UG\"")
        .doesNotContain("\"US\"");
  }

  private static String cell(String line, int column) {
    return line.split(",", -1)[column];
  }

  @Test
  void columnsOfCarriersAndCountriesAreTheSameWhoeverOccurs() throws IOException {
    writeCard();
    String before = header("zero_views_by_carrier") + header("daily_mobile_wp_views_by_country");
    card = folder.resolve("other");
    String row = "2013-02 digi-malaysia 27 5 11 6 17 6 12 7 18 1\n".replace(' ', '\t');
    Path monthly = zero.resolve("monthly/carriers-by-site.tsv");
    Files.writeString(monthly, Files.readString(monthly) + row);
    writeCard();
    assertThat(header("zero_views_by_carrier") + header("daily_mobile_wp_views_by_country"))
        .isEqualTo(before);
  }

  private String header(String table) throws IOException {
    return Files.readAllLines(card.resolve("datafiles/" + table + ".csv")).get(0);
  }

  @Test
  void theChangesShownAreThoseOfTheTotal() throws IOException {
    writeCard();
    assertThat(graph("free_mobile_traffic_by_version")).contains("\"metricRef\":2,");
    assertThat(graph("orange_uganda_monthly_wp_views_by_version")).contains("\"metricRef\":3,");
    assertThat(graph("zero_views_by_carrier")).as("of one").contains("\"metricRef\":0,");
    String share = "orange_uganda_wikipedia_page_requests_as_percentage_share_of_uganda";
    assertThat(graph(share)).contains("\"metricRef\":0,");
  }

  @Test
  void ofSeveralCarriersNoneIsTheTotal() throws IOException {
    String row = "2013-02 digi-malaysia 27 5 11 6 17 6 12 7 18 1\n".replace(' ', '\t');
    Path monthly = zero.resolve("monthly/carriers-by-site.tsv");
    Files.writeString(monthly, Files.readString(monthly) + row);
    writeCard();
    assertThat(graph("zero_views_by_carrier")).doesNotContain("callout");
  }

  private String graph(String id) throws IOException {
    return Files.readString(card.resolve("graphs/" + id + ".json")).replaceAll("\\s", "");
  }

  @Test
  void oddCodesOfLogsNeitherCollideNorBreakATable() throws IOException {
    write(
        "daily/carriers-by-site.tsv",
        "date carrier x_views m_views z_views m_z_views sample_factor",
        "2013-02-01 405-0* 1 2 3 5 1",
        "2013-02-01 405-0, 1 2 3 5 1",
        "2013-02-01 # 1 2 3 5 1",
        "2013-02-01 orange_uganda 1 2 3 5 1");
    writeCard();
    assertThat(names("dashboards"))
        .contains(
            "zero-405-0.json", "zero-405-0-2.json", "zero-code.json", "zero-orange-uganda-2.json");
    assertThat(new Validation(card).findings()).filteredOn(Finding::isRefused).isEmpty();
  }

  @Test
  void whatItWritesHolds() throws IOException {
    writeCard();
    assertThat(new Validation(card).findings()).filteredOn(Finding::isRefused).isEmpty();
  }

  @Test
  void writesNothingWhereNothingIs() throws IOException {
    zero = folder.resolve("none");
    writeCard();
    for (String kind : LimnFolder.FOLDERS) {
      assertThat(names(kind)).isEmpty();
    }
  }
}
