package org.wikimedia.analytics.kraken.referer;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.wikimedia.analytics.kraken.bytes.ByteSlice;
import org.wikimedia.analytics.kraken.cases.CaseFile;
import org.wikimedia.analytics.kraken.data.DataException;
import org.wikimedia.analytics.kraken.data.DataFiles;

class ReferersTest {
  private static final Referers REFERERS = Referers.of(DataFiles.shipped());

  static List<CaseFile.Row> cases() {
    return CaseFile.read("referers.tsv").rows();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void classifiesTheRefererOfTheCase(CaseFile.Row row) {
    for (int round = 0; round < 2; round++) {
      Referer site = REFERERS.classify(ByteSlice.of(row.get("referer")));
      assertThat(site.type().label()).isEqualTo(row.get("class"));
      assertThat(site.name()).isEqualTo(row.get("name"));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void readsTheSearchTermsOfTheCase(CaseFile.Row row) {
    String terms = new SearchTerms(REFERERS).of(ByteSlice.of(row.get("referer")));
    String expected = new String(row.get("terms").getBytes(ISO_8859_1), UTF_8);
    assertThat(terms).isEqualTo(expected.isEmpty() ? null : expected);
  }

  @Test
  void takesNullForNone() {
    assertThat(REFERERS.classify(null).type()).isEqualTo(RefererClass.NONE);
    assertThat(new SearchTerms(REFERERS).of(null)).isNull();
  }

  @Test
  void readsAnyBytes() {
    Random random = new Random(5);
    byte[] scheme = "http://google.de?q=".getBytes(ISO_8859_1);
    for (int i = 0; i < 5000; i++) {
      byte[] bytes = new byte[19 + random.nextInt(30)];
      random.nextBytes(bytes);
      System.arraycopy(scheme, 0, bytes, 0, random.nextInt(scheme.length));
      assertThat(REFERERS.classify(ByteSlice.of(bytes)).name()).isNotNull();
      new SearchTerms(REFERERS).of(ByteSlice.of(bytes));
    }
  }

  @Test
  void onlyPagesOfOthersAreExternal() {
    assertThat(RefererClass.values())
        .filteredOn(RefererClass::isExternal)
        .extracting(RefererClass::label)
        .allMatch(label -> label.startsWith("external"))
        .hasSize(4);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "engine\tA\ta.com\t-|:2: 'engine' is no class of referers",
        "external\tA\tA.com\t-|:2: 'A.com' is not a domain in lower case",
        "external\tA\tcom\t-|:2: 'com' is not a domain in lower case",
        "external\tA\t*.com\t-|:2: '*.com' is not a domain in lower case",
        "external\tA\ta.com\tq=|:2: terms 'q=' are neither - nor parameters apart by single spaces",
        "external\tA\ta.com\t- & external\tB\ta.com\t-|:3: domain 'a.com' stands here twice",
      })
  void refusesWrongRows(String rows, String message) {
    byte[] own =
        ("class\tname\tdomain\tterms\n" + rows.replace(" & ", "\n") + "\n").getBytes(UTF_8);
    DataFiles files = DataFiles.with(Map.of("referers.tsv", own));
    assertThatThrownBy(() -> Referers.of(files))
        .isInstanceOf(DataException.class)
        .hasMessage("referers.tsv" + message);
  }
}
