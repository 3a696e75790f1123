package org.wikimedia.analytics.kraken.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GenericOptionsTest {
  @ParameterizedTest
  @CsvSource({
    "hourly -D a=b --input x,             -D a=b hourly --input x",
    "hourly -Da=b,                        -D a=b hourly",
    "hourly --input x -D a=b -Dc=d,       -D a=b -D c=d hourly --input x",
    "hourly -fs f -files g -libjars h,    -fs f -files g -libjars h hourly",
    "-D a=b hourly,                       -D a=b hourly",
    "hourly --input x,                    hourly --input x",
    "hourly --debug,                      hourly --debug",
    "hourly -Dab,                         hourly -Dab",
    "hourly -D,                           hourly -D",
  })
  void standFirst(String given, String expected) {
    assertThat(String.join(" ", GenericOptions.first(given.split(" ")))).isEqualTo(expected);
  }
}
