package org.wikimedia.analytics.kraken.reportcard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lays out the page with a copy of a Limn data directory, for any web server to serve. */
public final class Site {
  /** The folders of a Limn data directory; what else lies beside them is not the page's. */
  static final List<String> LIMN_FOLDERS =
      List.of("dashboards", "graphs", "datasources", "datafiles", "geo");

  private static final String PAGE = "/site";
  private static final String DATA = "data";
  private static final String INDEX = "index.json";
  private static final Set<String> ENTRIES =
      Set.of("index.html", "css", "js", "shapes", "vendor", DATA);

  private Site() {}

  /** Whether a folder looks like a Limn data directory. */
  public static boolean isLimnFolder(Path folder) {
    return Files.isDirectory(folder.resolve("dashboards"));
  }

  /** Whether a folder holds what {@link #write} wrote and nothing else at its top. */
  public static boolean isSite(Path folder) throws IOException {
    if (!Files.isRegularFile(folder.resolve(DATA).resolve(INDEX))) {
      return false;
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.allMatch(entry -> ENTRIES.contains(entry.getFileName().toString()));
    }
  }

  /**
   * Writes the page into a folder: {@code index.html} and what it needs, the Limn files under
   * {@code data/}, and {@code data/index.json}, the list of them.
   *
   * @param site empty or absent; a reader must not see it before this returns
   * @throws NoSuchFileException if {@code limn} has no dashboards
   */
  public static void write(Path limn, Path site) throws IOException {
    if (!isLimnFolder(limn)) {
      throw new NoSuchFileException(limn.resolve("dashboards").toString());
    }
    copyPage(site);
    Path data = Files.createDirectories(site.resolve(DATA));
    List<String> names = new ArrayList<>();
    for (String folder : LIMN_FOLDERS) {
      Path from = limn.resolve(folder);
      if (!Files.isDirectory(from)) {
        continue;
      }
      copyTree(from, data.resolve(folder));
      namesBelow(data, data.resolve(folder)).forEach(names::add);
    }
    names.sort(Comparator.naturalOrder());
    Files.writeString(data.resolve(INDEX), index(names));
  }

  private static void copyPage(Path site) throws IOException {
    URI page = pageAddress();
    if (!page.getScheme().equals("jar")) {
      copyTree(Path.of(page), site);
      return;
    }
    try (FileSystem jar = FileSystems.newFileSystem(page, Map.of())) {
      copyTree(jar.getPath(PAGE), site);
    }
  }

  private static URI pageAddress() throws IOException {
    try {
      return Site.class.getResource(PAGE).toURI();
    } catch (URISyntaxException e) {
      throw new IOException("the page cannot be read from " + Site.class.getResource(PAGE), e);
    }
  }

  /** Copies files but not hidden ones; follows links, which is how Limn attaches repositories. */
  private static void copyTree(Path from, Path to) throws IOException {
    try (Stream<Path> paths = Files.walk(from, FileVisitOption.FOLLOW_LINKS)) {
      for (Path path : (Iterable<Path>) paths.filter(path -> !isHidden(from, path))::iterator) {
        Path copy = to.resolve(from.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(path, copy);
        }
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static boolean isHidden(Path root, Path path) {
    for (Path name : root.relativize(path)) {
      if (name.toString().startsWith(".")) {
        return true;
      }
    }
    return false;
  }

  private static List<String> namesBelow(Path data, Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths
          .filter(Files::isRegularFile)
          .map(path -> data.relativize(path).toString().replace('\\', '/'))
          .toList();
    }
  }

  private static String index(List<String> names) {
    return names.stream()
        .map(name -> "  " + quoted(name))
        .collect(Collectors.joining(",\n", "{\"files\": [\n", "\n]}\n"));
  }

  private static String quoted(String text) {
    StringBuilder json = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c < ' ') {
        json.append(String.format("\\u%04x", (int) c));
      } else {
        json.append(c);
      }
    }
    return json.append('"').toString();
  }

  /** The page's own text files are UTF-8; so are Limn's. */
  static String contentType(String name) {
    String extension = name.substring(name.lastIndexOf('.') + 1);
    String charset = "; charset=" + StandardCharsets.UTF_8.name();
    return switch (extension) {
      case "html" -> "text/html" + charset;
      case "css" -> "text/css" + charset;
      case "js" -> "text/javascript" + charset;
      case "json" -> "application/json" + charset;
      case "csv" -> "text/csv" + charset;
      case "tsv" -> "text/tab-separated-values" + charset;
      case "yaml", "yml", "txt" -> "text/plain" + charset;
      case "svg" -> "image/svg+xml";
      default -> "application/octet-stream";
    };
  }
}
