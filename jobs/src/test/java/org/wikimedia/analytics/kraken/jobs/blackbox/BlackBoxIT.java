package org.wikimedia.analytics.kraken.jobs.blackbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every numbered folder of src/test/blackbox, run through the built jar. Cases run two at a time,
 * and are all started at once; each test then waits for its own.
 */
class BlackBoxIT {
  private static final int AT_A_TIME = 2;
  private static final ExecutorService RUNS = Executors.newFixedThreadPool(AT_A_TIME);

  @TempDir private static Path scratch;

  @TestFactory
  Stream<DynamicTest> cases() throws IOException {
    List<BlackBoxCase> cases = folders().stream().map(BlackBoxCase::new).toList();
    return cases.stream().map(BlackBoxIT::test).toList().stream();
  }

  @AfterAll
  static void stop() {
    RUNS.shutdownNow();
  }

  private static DynamicTest test(BlackBoxCase one) {
    Future<BlackBoxCase.Outcome> outcome =
        RUNS.submit(() -> one.run(Files.createDirectories(scratch.resolve(one.name()))));
    return DynamicTest.dynamicTest(one.name(), () -> check(one, outcome.get()));
  }

  /** Names the case in the failure: reports number dynamic tests only. */
  private static void check(BlackBoxCase one, BlackBoxCase.Outcome outcome) throws IOException {
    try {
      new CaseCheck(one, outcome).checkAll();
    } catch (AssertionError failure) {
      throw new AssertionError(one.name() + ": " + failure.getMessage(), failure);
    }
  }

  private static List<Path> folders() throws IOException {
    Path all = KrakenProcess.root().resolve("jobs/src/test/blackbox");
    try (Stream<Path> folders = Files.list(all)) {
      return folders.filter(Files::isDirectory).sorted().toList();
    }
  }
}
