package org.wikimedia.analytics.kraken.jobs.zero;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.wikimedia.analytics.kraken.jobs.cli.CommandException;
import org.wikimedia.analytics.kraken.jobs.cli.ExitStatus;

class RowTotalsTest {
  @Test
  void aJobThatHasNotReadEveryFileHasFailed() {
    RowTotals totals = new RowTotals();
    totals.add(HourlyViews.ZERO, RowTotals.FILES, 2);
    totals.add(HourlyViews.COUNTRIES, RowTotals.FILES, 3);
    totals.add(HourlyViews.COUNTRIES, RowTotals.ROWS, 7);
    totals.checkFiles(5);
    assertThatThrownBy(() -> totals.checkFiles(6))
        .isInstanceOf(CommandException.class)
        .hasMessage("6 files were to be read, but 5 were")
        .extracting(error -> ((CommandException) error).exitStatus())
        .isEqualTo(ExitStatus.FAILED);
    assertThatThrownBy(() -> totals.checkFiles(4)).isInstanceOf(CommandException.class);
  }
}
