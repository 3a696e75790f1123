package org.wikimedia.analytics.kraken.definition;

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
import org.wikimedia.analytics.kraken.title.KrakenType;

class KrakenRulesTest {
  @ParameterizedTest
  @CsvSource({
    "kraken-type-is regular wiki, 'x.definition:5: ''wiki'' is no type of page'",
    "kraken-type-is, 'x.definition:5: ''kraken-type-is'' needs something to compare with'",
    "kraken-content-type x, 'x.definition:5: ''kraken-content-type'' takes no arguments'",
    "kraken-api-page x, 'x.definition:5: ''kraken-api-page'' takes no arguments'",
    "kraken-is-no-search x, 'x.definition:5: ''kraken-is-no-search'' takes no arguments'",
    "java-path-contains, 'x.definition:5: ''java-path-contains'' needs something to compare with'",
    "carrier-is-no-test x, 'x.definition:5: ''carrier-is-no-test'' takes no arguments'",
    "carrier-is-known x, 'x.definition:5: ''carrier-is-known'' takes no arguments'",
    "carrier-gives-site x, 'x.definition:5: ''carrier-gives-site'' takes no arguments'",
    "carrier-gives-language x, 'x.definition:5: ''carrier-gives-language'' takes no arguments'",
    "method-contains a b, 'x.definition:5: ''method-contains'' takes one argument'",
    "path-is-page nowhere.tsv, there is no data file nowhere.tsv"
  })
  void refusesWrongArguments(String rule, String message) {
    String definition = "name x\nversion 1\nprojects sites\ntitles kraken\nrule r " + rule + "\n";
    DataFiles files =
        DataFiles.with(Map.of("definitions/x.definition", definition.getBytes(UTF_8)));
    assertThatThrownBy(() -> Definitions.load(files, "x"))
        .isInstanceOf(DataException.class)
        .hasMessageEndingWith(message);
  }

  @ParameterizedTest
  @CsvSource({
    "image/png, IMAGE, true", "application/x-image, IMAGE, true", "text/html, IMAGE, false",
    "application/json, API, true", "text/json, API, false", "text/html, REGULAR, true",
    "text/vnd.wap.wml, REGULAR, true", "text/vnd.wap.wml, OTHER, false", "text/html, OTHER, true",
    "'text/html; a=\"b\\\"c\"; d=e', OTHER, true", "'text/html; a=\"b\\', OTHER, false"
  })
  void contentTypeFitsThePage(String contentType, KrakenType page, boolean fits) {
    KrakenContentType read = new KrakenContentType();
    assertThat(read.fits(ByteSlice.of(contentType), page)).isEqualTo(fits);
  }

  @Test
  void textSetFindsAnyOfItsTexts() {
    TextSet texts = new TextSet("bot".getBytes(UTF_8), "bits".getBytes(UTF_8));
    assertThat(texts.occursIn(ByteSlice.of("a robot"))).isTrue();
    assertThat(texts.occursIn(ByteSlice.of("bit bo"))).isFalse();
    assertThat(texts.occursIn(ByteSlice.of("bbits"))).isTrue();
    assertThat(texts.occursIn(ByteSlice.of(""))).isFalse();
  }
}
