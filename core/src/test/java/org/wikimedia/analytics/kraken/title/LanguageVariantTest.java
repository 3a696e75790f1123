package org.wikimedia.analytics.kraken.title;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wikimedia.analytics.kraken.bytes.ByteSlice;
import org.wikimedia.analytics.kraken.cases.CaseFile;

class LanguageVariantTest {
  private final LanguageVariant variants = new LanguageVariant();

  static List<CaseFile.Row> cases() {
    return CaseFile.read("language-variants.tsv").rows();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void readsTheVariantOfTheCase(CaseFile.Row row) {
    assertThat(variants.of(ByteSlice.of(row.get("path")))).isEqualTo(row.get("variant"));
  }
}
