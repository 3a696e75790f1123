package org.wikimedia.analytics.kraken.jobs.progress;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TerminalTest {
  @AfterEach
  void forget() {
    System.clearProperty(Terminal.PROPERTY);
  }

  @Test
  void theLauncherSaysWhetherThereIsOne() {
    System.setProperty(Terminal.PROPERTY, "true");
    assertThat(Terminal.isWatched()).isTrue();
    System.setProperty(Terminal.PROPERTY, "false");
    assertThat(Terminal.isWatched()).isFalse();
  }

  @Test
  void untoldATestHasNone() {
    assertThat(Terminal.isWatched()).isFalse();
  }
}
