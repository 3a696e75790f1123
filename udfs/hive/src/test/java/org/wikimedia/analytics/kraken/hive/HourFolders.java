package org.wikimedia.analytics.kraken.hive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** What an hourly script wrote: a folder an hour with one file in it. */
final class HourFolders {
  private static final List<String> HOURS =
      List.of("2013-02-28T22", "2013-02-28T23", "2013-03-01T00");

  private static final List<String> STAMPS =
      List.of(
          "2013-02/%s-20130228-230000", "2013-03/%s-20130301-000000", "2013-03/%s-20130301-010000");

  private HourFolders() {}

  /** Fails unless the files are, byte for byte, those that are published of the sample. */
  static void assertPublished(Path output, String definition, String product) throws IOException {
    SortedMap<String, String> published = new TreeMap<>();
    Path expected =
        HiveSession.root().resolve("samples/expected").resolve(definition).resolve(product);
    for (int i = 0; i < HOURS.size(); i++) {
      String file = STAMPS.get(i).formatted(product) + extension(product);
      published.put("hour=" + HOURS.get(i), text(expected.resolve("2013").resolve(file)));
    }
    assertThat(read(output)).isEqualTo(published);
    assertThat(published.values()).doesNotContain("");
  }

  /** The files' content by their folder, without compression; one char a byte. */
  static SortedMap<String, String> read(Path output) throws IOException {
    SortedMap<String, String> content = new TreeMap<>();
    try (Stream<Path> folders = Files.list(output)) {
      for (Path folder : (Iterable<Path>) folders.filter(Files::isDirectory)::iterator) {
        content.put(folder.getFileName().toString(), text(onlyFile(folder)));
      }
    }
    return content;
  }

  private static Path onlyFile(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> shown =
          files.filter(file -> !file.getFileName().toString().startsWith(".")).toList();
      assertThat(shown).hasSize(1);
      return shown.get(0);
    }
  }

  private static String extension(String product) {
    return switch (product) {
      case "pagecounts" -> ".gz";
      case "zero", "countries" -> ".tsv";
      default -> "";
    };
  }

  private static String text(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      boolean packed = file.toString().endsWith(".gz");
      return new String((packed ? new GZIPInputStream(in) : in).readAllBytes(), ISO_8859_1);
    }
  }
}
