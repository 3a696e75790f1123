package org.wikimedia.analytics.kraken.jobs.lines;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.wikimedia.analytics.kraken.jobs.cli.CommandException;
import org.wikimedia.analytics.kraken.jobs.cli.ExitStatus;

class MalformedLimitTest {
  private static RunTotals oneOfFour() {
    RunTotals totals = new RunTotals();
    totals.add("malformed\tfew-fields\t1\n380326\tparsed\t3\n".getBytes(US_ASCII));
    return totals;
  }

  @Test
  void asManyAsAllowedAreAllowed() {
    assertThat(new MalformedLimit(0.25).isExceeded(oneOfFour())).isFalse();
    assertThat(new MalformedLimit(0.24).isExceeded(oneOfFour())).isTrue();
    assertThat(new MalformedLimit(0).isExceeded(new RunTotals())).isFalse();
  }

  @Test
  void aRefusalSaysHowMany() {
    CommandException refusal = new MalformedLimit(0.2).refusal(oneOfFour());

    assertThat(refusal)
        .hasMessage(
            "1 of 4 lines are malformed (25.00 %), more than --max-malformed-rate 0.2 allows;"
                + " no hour was published");
    assertThat(refusal.exitStatus()).isEqualTo(ExitStatus.DATA_REFUSED);
  }
}
