package org.wikimedia.analytics.kraken.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wikimedia.analytics.kraken.bytes.ByteSlice;
import org.wikimedia.analytics.kraken.cases.CaseFile;
import org.wikimedia.analytics.kraken.data.DataFiles;

class GeocoderTest {
  private static final Geocoder SHIPPED =
      new Geocoder(DataFiles.shipped(), CountryLookup.shipped());

  static List<CaseFile.Row> cases() {
    return CaseFile.read("geocoded-addresses.tsv").rows();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void geocodesTheAddressOfTheCase(CaseFile.Row row) {
    ByteSlice address = ByteSlice.of(row.get("address"));
    assertThat(SHIPPED.country(address).code()).isEqualTo(row.get("code"));
    assertThat(SHIPPED.data(address))
        .containsExactly(
            Map.entry("continent", row.get("continent")),
            Map.entry("country_code", row.get("code")),
            Map.entry("country", row.get("country")),
            Map.entry("subdivision", "Unknown"),
            Map.entry("city", "Unknown"),
            Map.entry("timezone", "Unknown"));
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 6})
  void tellsWhatADatabaseOfCitiesHas(int version) {
    Geocoder cities = geocoder(new DatabaseFile("Cities", version).add("1.2.3.0/24", kampala()));

    assertThat(cities.data(ByteSlice.of("1.2.3.4")))
        .containsEntry("continent", "Afrika")
        .containsEntry("country_code", "UG")
        .containsEntry("country", "Uganda")
        .containsEntry("subdivision", "Kampala District")
        .containsEntry("city", "Kampala")
        .containsEntry("timezone", "Africa/Kampala");
    assertThat(cities.data(ByteSlice.of("1.2.4.4"))).containsEntry("city", "Unknown");
    assertThat(cities.data(ByteSlice.of("2001:db8::1"))).containsEntry("city", "Unknown");
  }

  @Test
  void knowsTheContinentOfACountryWhereTheDatabaseDoesNot() {
    Geocoder codes = geocoder(new DatabaseFile("Codes", 4).add("1.2.3.0/24", "UG"));

    assertThat(codes.data(ByteSlice.of("1.2.3.4"))).containsEntry("continent", "Africa");
  }

  @Test
  void wikimediasOwnNetworksAreNowhereInAnyDatabase() {
    Geocoder cities = geocoder(new DatabaseFile("Cities", 4).add("208.80.152.0/22", kampala()));

    assertThat(cities.data(ByteSlice.of("208.80.152.1")))
        .containsEntry("country_code", "--")
        .containsEntry("city", "Unknown");
  }

  @Test
  void failsWhereItComesUponARecordOfAnotherShape() {
    Map<String, Object> record = Map.of("country", Map.of("iso_code", "UG"), "city", "Kampala");
    Geocoder mixed = geocoder(new DatabaseFile("mixed", 4).add("1.2.3.0/24", record));

    assertThatThrownBy(() -> mixed.data(ByteSlice.of("1.2.3.4")))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage("x.mmdb: is damaged: cannot look up 1.2.3.4");
  }

  private static Map<String, Object> kampala() {
    return Map.of(
        "continent", named("Afrika"),
        "country", Map.of("iso_code", "UG"),
        "subdivisions", List.of(named("Central Region"), named("Kampala District")),
        "city", named("Kampala"),
        "location", Map.of("time_zone", "Africa/Kampala"));
  }

  private static Map<String, Object> named(String name) {
    return Map.of("names", Map.of("en", name));
  }

  private static Geocoder geocoder(DatabaseFile database) {
    return new Geocoder(
        DataFiles.shipped(),
        CountryLookup.of(new ByteArrayInputStream(database.bytes()), "x.mmdb"));
  }
}
