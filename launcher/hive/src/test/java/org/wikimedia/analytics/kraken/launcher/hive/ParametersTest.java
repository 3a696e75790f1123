package org.wikimedia.analytics.kraken.launcher.hive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ParametersTest {
  @Test
  void theHeaderGivesDefaults() {
    String script =
        """
        -- Purpose: counts a month
        -- Parameters:
        --   month = 2013-02   the month to count
        --   title =           all titles unless one is named
        -- Usage: kraken hive -f month.hql
        SELECT 1;
        """;
    assertThat(Parameters.defaults(script))
        .containsExactlyInAnyOrderEntriesOf(Map.of("month", "2013-02", "title", ""));
  }

  @Test
  void commentsElsewhereGiveNone() {
    assertThat(Parameters.defaults("-- a = b\n-- Parameters:\n\n-- c = d\n")).isEmpty();
  }
}
