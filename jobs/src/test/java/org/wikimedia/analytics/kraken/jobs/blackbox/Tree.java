package org.wikimedia.analytics.kraken.jobs.blackbox;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Folders of files as text, one character a byte, so that a difference can be read. */
final class Tree {
  private static final String COMPRESSED = ".gz";
  private static final Pattern ROWS = Pattern.compile(".*\\.(avro|orc|parquet)");

  private Tree() {}

  /**
   * Every file below the folder by its relative path, hidden ones too; none if there is none. A
   * table's file is read as {@code .avro.json} or the like, a row a line.
   */
  static SortedMap<String, String> read(Path folder) throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    for (Path file : files(folder)) {
      if (ROWS.matcher(file.toString()).matches()) {
        files.put(name(folder, file) + ".json", RowLines.of(file));
      } else {
        files.put(name(folder, file), text(file));
      }
    }
    return files;
  }

  /** The same, gzipped files as they are stored. */
  static SortedMap<String, String> readStored(Path folder) throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    for (Path file : files(folder)) {
      files.put(name(folder, file), Files.readString(file, ISO_8859_1));
    }
    return files;
  }

  /** A file's bytes, those of a gzipped one after decompression. */
  static String text(Path file) throws IOException {
    InputStream stored = new BufferedInputStream(Files.newInputStream(file));
    boolean compressed = file.toString().endsWith(COMPRESSED);
    try (InputStream in = compressed ? new GZIPInputStream(stored) : stored) {
      return new String(in.readAllBytes(), ISO_8859_1);
    }
  }

  static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> paths = Files.walk(from)) {
      for (Path path : (Iterable<Path>) paths::iterator) {
        Path target = to.resolve(from.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(target);
        } else {
          Files.copy(path, target);
        }
      }
    }
  }

  private static String name(Path folder, Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }

  private static List<Path> files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
