package org.wikimedia.analytics.kraken.jobs.zero;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RollUpTest {
  @ParameterizedTest
  @CsvSource({
    "0, 7, 0.0000",
    "7, 7, 100.0000",
    "1, 3, 33.3333",
    "2, 3, 66.6667",
    // 0.00005 is rounded up, 0.0000499 down
    "1, 2000000, 0.0001",
    "1, 2000001, 0.0000",
    "8, 7, 114.2857",
    "0, 0, -",
    "5, 0, -",
    // 2^64 - 1 and 2^63
    "-1, -1, 100.0000",
    "-9223372036854775808, -1, 50.0000",
  })
  void percentHasFourDecimals(long part, long whole, String percent) {
    assertThat(RollUp.percent(part, whole)).isEqualTo(percent);
  }

  @Test
  void mobileAndZeroAreAddedUpAndDesktopIsNot() {
    assertThat(RollUp.CARRIERS_BY_SITE.views(1, 20, 300)).containsExactly(1, 20, 300, 320);
    assertThat(RollUp.FREE_BY_SITE.views(20, 300)).containsExactly(20, 300, 320);
  }

  @Test
  void aCarrierThatNobodyUsedHasNoShare() {
    assertThat(RollUp.CARRIER_SHARE.isShown(0, 100, 0)).isFalse();
    assertThat(RollUp.CARRIER_SHARE.isShown(0, 100, 1)).isTrue();
    assertThat(RollUp.CARRIER_SHARE.isShown(0, 100, Long.MIN_VALUE)).isTrue();
  }

  @Test
  void onlyMonthsHaveDaysAndScaledViews() {
    MonthDays days = MonthDays.of(Set.of(), Set.of());
    assertThat(new RollUpFormat(RollUp.CARRIERS_BY_LANGUAGE, null, 1).columns())
        .containsExactly(
            "date", "carrier", "country", "language", "project", "views", "bytes", "sample_factor");
    assertThat(new RollUpFormat(RollUp.CARRIERS_BY_LANGUAGE, days, 1).columns())
        .containsExactly(
            "month",
            "carrier",
            "country",
            "language",
            "project",
            "days",
            "views",
            "bytes",
            "views_per_30_days",
            "sample_factor");
  }
}
