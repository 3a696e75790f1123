package org.wikimedia.analytics.kraken.launcher.hive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HiveFailureTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "FAILED: SemanticException [Error 10001]: Line 1:14 Table not found 'x'"
            + "|Line 1:14 Table not found 'x'",
        "Error while compiling statement: FAILED: ParseException line 1:13 cannot recognize"
            + "|line 1:13 cannot recognize",
        "disk full|disk full",
        "Exceptional things happened|Exceptional things happened"
      })
  void namesOfClassesAreLeftOut(String message, String sentence) {
    assertThat(HiveFailure.of(new IllegalStateException(message))).hasMessage(sentence);
  }

  @org.junit.jupiter.api.Test
  void oneLineIsEnough() {
    assertThat(HiveFailure.of(new IllegalStateException("a\nb"))).hasMessage("a");
  }
}
