package org.wikimedia.analytics.kraken.jobs.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wikimedia.analytics.kraken.jobs.cli.CommandException;

/** What is published is the old folder or the new one, as a whole, whenever it ends. */
class CardFolderTest {
  private static final int FILES = 20;

  @TempDir private Path folder;
  private Path card;

  @BeforeEach
  void namePath() {
    card = folder.resolve("my card");
  }

  private void publish(String content) throws IOException {
    try (CardFolder next = CardFolder.open(card, "run")) {
      write(next.staging(), content);
      next.publish();
    }
  }

  static void write(Path folder, String content) throws IOException {
    for (int i = 0; i < FILES; i++) {
      Files.createDirectories(folder.resolve("part" + i % 3));
      Files.writeString(folder.resolve("part" + i % 3 + "/" + i), content);
    }
  }

  /** What all files of a folder hold; fails unless all are there and agree. */
  static String content(Path folder) throws IOException {
    List<String> contents = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.add(Files.readString(file));
      }
    }
    assertThat(contents).hasSize(FILES);
    assertThat(contents.stream().distinct()).hasSize(1);
    return contents.get(0);
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  @Test
  void publishesAFolderAndNothingBeside() throws IOException {
    publish("one");
    assertThat(content(card)).isEqualTo("one");
    publish("two");
    assertThat(content(card)).isEqualTo("two");
    assertThat(Files.isSymbolicLink(card)).isFalse();
    assertThat(names()).containsExactly("my card");
  }

  @Test
  void whatIsNotPublishedLeavesTheOldOneAndNothingBeside() throws IOException {
    publish("one");
    try (CardFolder next = CardFolder.open(card, "run")) {
      write(next.staging(), "two");
    }
    assertThat(content(card)).isEqualTo("one");
    assertThat(names()).containsExactly("my card");
  }

  @Test
  void aSwapThatFailsLeavesTheOldOne() throws IOException {
    publish("one");
    FolderSwap broken =
        (one, other) -> {
          throw new IOException("no room");
        };
    try (CardFolder next = CardFolder.open(card, "run", broken)) {
      write(next.staging(), "two");
      assertThatThrownBy(next::publish).hasMessage("no room");
    }
    assertThat(content(card)).isEqualTo("one");
    assertThat(names()).containsExactly("my card");
  }

  @Test
  void swapsByRenamesWhereTheSystemHasNoCall() throws IOException {
    publish("one");
    try (CardFolder next = CardFolder.open(card, "run", FolderSwap.BY_RENAMES)) {
      write(next.staging(), "two");
      next.publish();
    }
    assertThat(content(card)).isEqualTo("two");
    assertThat(names()).containsExactly("my card");
  }

  @Test
  void theNextRunPutsBackWhatOneThatWasKilledHadPutAside() throws IOException {
    publish("one");
    Path work = Files.createDirectory(folder.resolve(".my card.kraken"));
    Files.move(card, work.resolve("dead.new" + CardFolder.ASIDE));
    write(work.resolve("dead.new"), "two");
    try (CardFolder next = CardFolder.open(card, "run")) {
      assertThat(next.staging()).isEmptyDirectory();
      assertThat(content(card)).isEqualTo("one");
    }
    assertThat(names()).containsExactly("my card");
  }

  @Test
  void twoRunsAtOnceAreRefused() throws IOException {
    try (CardFolder first = CardFolder.open(card, "one")) {
      assertThatThrownBy(() -> CardFolder.open(card, "two"))
          .isInstanceOf(CommandException.class)
          .hasMessage("another run is publishing into " + card);
      assertThat(first.staging()).exists();
    }
  }

  @Test
  void aFileIsNoPlaceForAFolder() throws IOException {
    Files.writeString(card, "mine");
    assertThatThrownBy(() -> CardFolder.open(card, "run"))
        .isInstanceOf(CommandException.class)
        .hasMessageContaining("is a file");
    assertThat(card).hasContent("mine");
  }

  @Test
  void aLinkIsFollowedAndStays() throws IOException {
    Path real = Files.createDirectories(folder.resolve("disk/card"));
    Files.createSymbolicLink(card, real);
    publish("one");
    assertThat(content(real)).isEqualTo("one");
    assertThat(Files.isSymbolicLink(card)).isTrue();
  }
}
