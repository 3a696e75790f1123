package org.wikimedia.analytics.kraken.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.wikimedia.analytics.kraken.data.DataException;
import picocli.CommandLine;

class ErrorsTest {
  private final StringWriter err = new StringWriter();
  private final CommandLine command = new CommandLine(new Kraken()).setErr(new PrintWriter(err));

  private int status(Exception error) {
    return Errors.failed(error, command, false);
  }

  @Test
  void workThatFailedIsOne() {
    assertThat(status(new IOException("the disk is full"))).isEqualTo(1);
    assertThat(status(new IllegalStateException("odd"))).isEqualTo(1);
    assertThat(err).hasToString("kraken: the disk is full.\nkraken: odd.\n");
  }

  @Test
  void aCommandSaysItsOwnStatus() {
    assertThat(status(new CommandException(3, "no"))).isEqualTo(3);
  }

  @Test
  void aMistakeInADataFileIsTwo() {
    assertThat(status(new DataException("a.tsv:3: no"))).isEqualTo(2);
  }

  @Test
  void onlyTheFirstLineIsForThePerson() {
    status(new IOException("first.\n\tat second"));
    assertThat(err).hasToString("kraken: first.\n");
  }

  @Test
  void anErrorWithoutASentenceIsNamed() {
    status(new UnsupportedOperationException());
    assertThat(err).hasToString("kraken: UnsupportedOperationException.\n");
  }

  @Test
  void theTraceIsForDebugging() {
    Errors.failed(new IOException("no"), command, true);
    assertThat(err.toString()).contains("kraken: no.\n", "java.io.IOException: no", "\tat ");
  }
}
