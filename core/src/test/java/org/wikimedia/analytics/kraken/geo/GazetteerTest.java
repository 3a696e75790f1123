package org.wikimedia.analytics.kraken.geo;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.maxmind.db.CHMCache;
import com.maxmind.db.InvalidNetworkException;
import com.maxmind.db.Networks;
import com.maxmind.db.Reader;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.wikimedia.analytics.kraken.cases.CaseFile;
import org.wikimedia.analytics.kraken.data.DataException;
import org.wikimedia.analytics.kraken.data.DataFiles;

class GazetteerTest {
  private static final Gazetteer NAMES = Gazetteer.of(DataFiles.shipped());

  static List<CaseFile.Row> cases() {
    return CaseFile.read("countries.tsv").rows();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void namesTheCountryOfTheCase(CaseFile.Row row) {
    assertThat(NAMES.country(row.get("code")))
        .isEqualTo(new String(row.get("name").getBytes(ISO_8859_1), UTF_8));
    assertThat(NAMES.continent(row.get("code"))).isEqualTo(row.get("continent"));
  }

  @Test
  void namesEveryCountryOfTheStandard() {
    assertThat(Locale.getISOCountries())
        .allSatisfy(code -> assertThat(NAMES.country(code)).isNotEqualTo(Gazetteer.UNKNOWN));
  }

  @Test
  void agreesWithTheShippedDatabaseAboutContinents() throws IOException, InvalidNetworkException {
    try (InputStream in = ShippedDatabase.open();
        Reader reader = new Reader(in, new CHMCache())) {
      Networks<CountryRecord> countries = reader.networks(CountryRecord.class);
      Networks<PlaceRecord> places = reader.networks(PlaceRecord.class);
      while (countries.hasNext() && places.hasNext()) {
        Country country = CountryRecord.country(countries.next().data());
        String continent = PlaceRecord.place(places.next().data()).continent();
        if (country != Country.UNKNOWN) {
          assertThat(NAMES.continent(country.code())).as("%s", country).isEqualTo(continent);
        }
      }
    }
  }

  @Test
  void sharesTheShippedNamesButNotOnesOwn() {
    DataFiles others = DataFiles.with(Map.of("other.tsv", "foo\n".getBytes(UTF_8)));
    assertThat(Gazetteer.of(others)).isSameAs(NAMES);
    byte[] own = "code\tname\tcontinent\nUG\tBuganda\tA\n".getBytes(UTF_8);
    Gazetteer names = Gazetteer.of(DataFiles.with(Map.of("countries.tsv", own)));
    assertThat(names.country("UG")).isEqualTo("Buganda");
    assertThat(NAMES.country("UG")).isEqualTo("Uganda");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "uk\tB\tC|:2: 'uk' is no country code of two capital letters",
        "UK\tB|:2: 2 cells where the header has 3",
        "UK\tB\tC & UK\tD\tE|:3: country UK stands here twice",
      })
  void refusesWrongRows(String rows, String message) {
    byte[] own = ("code\tname\tcontinent\n" + rows.replace(" & ", "\n") + "\n").getBytes(UTF_8);
    DataFiles files = DataFiles.with(Map.of("countries.tsv", own));
    assertThatThrownBy(() -> Gazetteer.of(files))
        .isInstanceOf(DataException.class)
        .hasMessage("countries.tsv" + message);
  }
}
