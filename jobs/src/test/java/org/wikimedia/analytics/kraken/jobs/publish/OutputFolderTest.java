package org.wikimedia.analytics.kraken.jobs.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFolderTest {
  @TempDir private Path folder;

  private OutputFolder open(Path path) throws IOException {
    return new OutputFolder(path.toString(), "run", new Configuration());
  }

  private static void stage(OutputFolder output, String path, String text) throws IOException {
    try (OutputStream out = output.create(path)) {
      out.write(text.getBytes(UTF_8));
    }
  }

  private List<String> names() throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths
          .filter(Files::isRegularFile)
          .map(path -> folder.relativize(path).toString())
          .sorted()
          .toList();
    }
  }

  @Test
  void aFileOfTheRunIsHiddenUntilItIsPublished() throws IOException {
    OutputFolder output = open(folder);
    stage(output, "a/b.txt", "text");
    assertThat(names()).containsExactly(".kraken-run/files/a/b.txt");
    assertThat(output.isStaged("a/b.txt")).isTrue();
    assertThat(output.read("a/b.txt")).isNull();
    output.publish("a/b.txt");
    assertThat(names()).containsExactly("a/b.txt");
    assertThat(output.read("a/b.txt")).asString().isEqualTo("text");
  }

  @Test
  void aPublishedFileIsReplaced() throws IOException {
    OutputFolder output = open(folder);
    output.write("a", "old".getBytes(UTF_8));
    output.write("a", "new".getBytes(UTF_8));
    assertThat(folder.resolve("a")).hasContent("new");
    assertThat(names()).containsExactly("a");
  }

  @Test
  void discardRemovesWhatWasNotPublished() throws IOException {
    OutputFolder output = open(folder);
    output.write("kept", "x".getBytes(UTF_8));
    stage(output, "lost", "x");
    output.discard();
    assertThat(names()).containsExactly("kept");
    assertThat(folder.resolve(".kraken-run")).doesNotExist();
  }

  @Test
  void discardRemovesAFolderThatTheRunMadeForNothing() throws IOException {
    Path made = folder.resolve("made");
    OutputFolder output = open(made);
    output.make();
    output.discard();
    assertThat(made).doesNotExist();
  }

  @Test
  void discardLeavesAnEmptyFolderThatWasThereBefore() throws IOException {
    OutputFolder output = open(folder);
    output.make();
    output.discard();
    assertThat(folder).exists();
  }

  @Test
  void privateFoldersAreTheirOwnersOnly() throws IOException {
    open(folder).makePrivate("secret");
    assertThat(
            PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("secret"))))
        .isEqualTo("rwx------");
  }

  @Test
  void missingFoldersHoldNothing() throws IOException {
    OutputFolder output = open(folder);
    assertThat(output.list("none")).isEmpty();
    assertThat(output.listStaged("none")).isEmpty();
    assertThat(output.readStaged("none")).isNull();
  }

  @Test
  void aFileIsNoFolder() throws IOException {
    assertThat(open(folder).isFile()).isFalse();
    assertThat(open(folder.resolve("absent")).isFile()).isFalse();
    assertThat(open(Files.createFile(folder.resolve("file"))).isFile()).isTrue();
  }
}
