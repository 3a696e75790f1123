package org.wikimedia.analytics.kraken.counts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wikimedia.analytics.kraken.request.Hour;

class HourFileTest {
  @ParameterizedTest
  @CsvSource({
    "2013-02-28T22, projectcounts/2013/2013-02/projectcounts-20130228-230000",
    "2013-02-28T23, projectcounts/2013/2013-03/projectcounts-20130301-000000",
    "2012-02-28T23, projectcounts/2012/2012-02/projectcounts-20120229-000000",
    "2012-02-29T23, projectcounts/2012/2012-03/projectcounts-20120301-000000",
    "2013-03-01T00, projectcounts/2013/2013-03/projectcounts-20130301-010000",
    "2013-03-01T08, projectcounts/2013/2013-03/projectcounts-20130301-090000",
    "2013-03-01T09, projectcounts/2013/2013-03/projectcounts-20130301-100000",
    "2013-12-31T22, projectcounts/2013/2013-12/projectcounts-20131231-230000",
    "2013-12-31T23, projectcounts/2014/2014-01/projectcounts-20140101-000000",
    "2013-10-27T00, projectcounts/2013/2013-10/projectcounts-20131027-010000",
    "2013-10-27T01, projectcounts/2013/2013-10/projectcounts-20131027-020000"
  })
  void carriesTheEndOfTheHour(String hour, String path) {
    assertThat(HourFile.path("projectcounts", Hour.parse(hour), "")).isEqualTo(path);
  }

  @ParameterizedTest
  @CsvSource({
    "pagecounts, .gz, pagecounts/2014/2014-01/pagecounts-20140101-000000.gz",
    "zero, .tsv, zero/2014/2014-01/zero-20140101-000000.tsv"
  })
  void endsInItsExtension(String product, String extension, String path) {
    int hour = Hour.parse("2013-12-31T23");
    assertThat(HourFile.path(product, hour, extension)).isEqualTo(path);
  }

  @Test
  void mayBeCalledOtherThanItsFolder() {
    assertThat(HourFile.path("hours", "hour", Hour.parse("2013-02-28T22"), ".json"))
        .isEqualTo("hours/2013/2013-02/hour-20130228-230000.json");
  }
}
