package org.wikimedia.analytics.kraken.jobs.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills a process that publishes again and again, and looks at what it left. */
class CardFolderKillTest {
  private static final int KILLS = 6;
  private static final int LONGEST = 400;

  @TempDir private Path folder;

  /** Publishes without end. */
  public static final class Publisher {
    private Publisher() {}

    public static void main(String[] arguments) throws IOException {
      for (int i = 0; ; i++) {
        try (CardFolder next = CardFolder.open(Path.of(arguments[0]), "run")) {
          CardFolderTest.write(next.staging(), "card " + i);
          next.publish();
        }
        System.out.println(i);
      }
    }
  }

  @Test
  void whatIsThereIsWholeWheneverItIsKilled() throws IOException, InterruptedException {
    Path card = folder.resolve("card");
    Random random = new Random(5);
    for (int i = 0; i < KILLS; i++) {
      Process publisher = start(card);
      publisher.getInputStream().read();
      // not for anything to happen, but to die somewhere else each time
      publisher.waitFor(random.nextInt(LONGEST), TimeUnit.MILLISECONDS);
      publisher.destroyForcibly().waitFor();
      assertThat(CardFolderTest.content(card)).startsWith("card ");
    }
    try (CardFolder last = CardFolder.open(card, "last")) {
      CardFolderTest.write(last.staging(), "the last");
      last.publish();
    }
    assertThat(CardFolderTest.content(card)).isEqualTo("the last");
    assertThat(folder.resolve(".card.kraken")).doesNotExist();
  }

  private static Process start(Path card) throws IOException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    String path = System.getProperty("java.class.path");
    return new ProcessBuilder(
            java.toString(), "-cp", path, Publisher.class.getName(), card.toString())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }
}
