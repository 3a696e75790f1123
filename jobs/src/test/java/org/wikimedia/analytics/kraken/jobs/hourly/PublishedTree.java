package org.wikimedia.analytics.kraken.jobs.hourly;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** What lies under an output folder: text by path, one character a byte, gzip unpacked. */
final class PublishedTree {
  private PublishedTree() {}

  /** Every file, whatever it is called. */
  static SortedMap<String, String> everything(Path folder) throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    if (!Files.exists(folder)) {
      return files;
    }
    try (Stream<Path> paths = Files.walk(folder)) {
      paths.forEach(path -> files.put(folder.relativize(path).toString(), text(path)));
    }
    return files;
  }

  /** Files that readers of counts look at: all but those named after a run. */
  static SortedMap<String, String> published(Path folder) throws IOException {
    SortedMap<String, String> files = everything(folder);
    files.keySet().removeIf(name -> name.startsWith("runs") || name.startsWith("quarantine"));
    files.keySet().removeIf(name -> Files.isDirectory(folder.resolve(name)));
    return files;
  }

  static String text(Path path) {
    try {
      if (Files.isDirectory(path)) {
        return "folder";
      }
      byte[] bytes = Files.readAllBytes(path);
      return path.toString().endsWith(".gz") ? unpack(bytes) : new String(bytes, ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String unpack(byte[] zipped) throws IOException {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
      return new String(in.readAllBytes(), ISO_8859_1);
    }
  }
}
