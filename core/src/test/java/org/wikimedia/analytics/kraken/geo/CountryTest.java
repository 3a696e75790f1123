package org.wikimedia.analytics.kraken.geo;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wikimedia.analytics.kraken.bytes.ByteSlice;
import org.wikimedia.analytics.kraken.bytes.Swar;

class CountryTest {
  @ParameterizedTest
  @CsvSource({
    "1.2.3.4|DE, 8, DE",
    "DE, 0, DE",
    "AA, 0, AA",
    "ZZ, 0, ZZ",
    "xDE, 0, --",
    "DEx, 0, --",
    "de, 0, --",
    "XX, 0, --",
    "--, 0, --",
    "A1, 0, --",
    "D[, 0, --",
    "@D, 0, --",
    "D, 0, --",
    "DE, 2, --",
    "DE|Bayern, 0, --"
  })
  void readsTwoCapitalLettersOfALog(String text, int from, String code) {
    byte[] line = ("....." + text + "EN").getBytes(ISO_8859_1);
    ByteSlice field = new ByteSlice().set(line, 5, 5 + text.length());
    assertThat(Country.of(field, 5 + from).code()).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "D", "DEU", "de", "D1", "\u00c4\u00c4", "--"})
  void knowsNothingByOtherText(String text) {
    assertThat(Country.of(text)).isSameAs(Country.UNKNOWN);
  }

  @Test
  void isUnknownWithoutText() {
    assertThat(Country.of((String) null)).isSameAs(Country.UNKNOWN);
  }

  @Test
  void isOneObjectACode() {
    for (char first = 'A'; first <= 'Z'; first++) {
      for (char second = 'A'; second <= 'Z'; second++) {
        String code = "" + first + second;
        Country country = Country.of(code);
        assertThat(country.code()).isEqualTo(code);
        assertThat(Country.of(code)).isSameAs(country).isSameAs(Country.at(country.index()));
        assertThat(country.cell()).hasToString(code);
      }
    }
  }

  @Test
  void canBeCopiedByEightBytes() {
    ByteSlice cell = Country.UNKNOWN.cell();
    assertThat(cell).hasToString("--");
    assertThat(cell.array().length - cell.to()).isGreaterThanOrEqualTo(Swar.SLACK);
  }
}
