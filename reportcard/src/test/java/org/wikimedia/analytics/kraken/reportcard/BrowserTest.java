package org.wikimedia.analytics.kraken.reportcard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Serves the fixtures' page and opens a tab of a real Chromium on it for every test. */
abstract class BrowserTest {
  static final int WIDE = 1280;
  static final int PHONE = 390;

  @TempDir static Path folder;
  static Chromium chromium;
  static SiteServer server;

  BrowserTab tab;

  @BeforeAll
  static void start() throws IOException {
    Optional<Path> program = Chromium.program();
    if (program.isEmpty()) {
      System.err.println("*** SKIPPED: no Chromium on the PATH, the page is untested ***");
    }
    assumeTrue(program.isPresent(), "no Chromium on the PATH");
    Path site = folder.resolve("site");
    Site.write(Fixtures.LIMN, site);
    server = SiteServer.start(site, 0);
    chromium = Chromium.start(program.get(), folder.resolve("profile"));
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
      server = null;
    }
    if (chromium != null) {
      chromium.close();
      chromium = null;
    }
  }

  @BeforeEach
  void open() {
    tab = chromium.open(WIDE);
  }

  @AfterEach
  void close() {
    assertThat(tab.complaints()).as("the console's messages").isEmpty();
    tab.close();
  }

  /** Loads the fixtures' page at an address such as {@code reportcard/core}. */
  BrowserTab show(String address) {
    return tab.show(server.address() + "#/" + address);
  }

  void openPhone() {
    tab.close();
    tab = chromium.open(PHONE);
  }
}
