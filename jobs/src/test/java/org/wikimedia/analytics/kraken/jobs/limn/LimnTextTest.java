package org.wikimedia.analytics.kraken.jobs.limn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LimnTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Orange Uganda        | orange_uganda",
        "Digi (Malaysia)      | digi_malaysia",
        "mtn/dialog-sri-lanka | mtn_dialog_sri_lanka",
        "Côte d'Ivoire        | cote_d_ivoire",
        "999-99               | 999_99"
      })
  void anIdHasLettersDigitsAndUnderscores(String text, String id) {
    assertThat(LimnText.id(text)).isEqualTo(id);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Bonaire, Sint Eustatius | Bonaire Sint Eustatius",
        "No. # 1                 | No. 1",
        "http://x                | http: x",
        "say \"hello\"           | say hello",
        "m/dialog                | m/dialog"
      })
  void aLabelLosesWhatLimnWouldCutAt(String text, String label) {
    assertThat(LimnText.label(text)).isEqualTo(label);
    assertThat(LimnText.forbidden(LimnText.label(text))).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a,b", "a#b", "http://b", " a", "a ", "", "a\rb"})
  void aColumnIsNotLabelledSo(String label) {
    assertThatThrownBy(() -> LimnColumn.whole("a", label))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("cannot be a label");
  }

  @Test
  void aColumnMayBeLabelledOtherwise() {
    assertThat(LimnColumn.whole("a", "All Wikipedias (+Mobile)").label()).contains("(+Mobile)");
  }
}
