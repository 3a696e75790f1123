package org.wikimedia.analytics.kraken.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Everything that changes with the world, by file name ({@code projects.tsv}, {@code
 * definitions/pageview.definition}): the shipped files, each of which one of the user's own may
 * replace.
 */
public final class DataFiles {
  private static final String SHIPPED = "/data/";
  private static final String DEFINITION = ".definition";

  private final Map<String, byte[]> replaced;
  private final Set<String> read = ConcurrentHashMap.newKeySet();

  private DataFiles(Map<String, byte[]> replaced) {
    this.replaced = replaced;
  }

  public static DataFiles shipped() {
    return new DataFiles(Map.of());
  }

  /** The shipped files, but those whose names are keys of {@code replaced}. */
  public static DataFiles with(Map<String, byte[]> replaced) {
    return new DataFiles(new TreeMap<>(replaced));
  }

  /** The shipped files, but those that stand below {@code folder} under the same name. */
  public static DataFiles with(Path folder) throws IOException {
    Map<String, byte[]> replaced = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        replaced.put(name, Files.readAllBytes(file));
      }
    }
    return new DataFiles(replaced);
  }

  /** The files that replace shipped ones, by name: what must travel to where work is done. */
  public Map<String, byte[]> replaced() {
    return replaced;
  }

  /** Whether a file of the user's own has that name; any other is the same in all runs. */
  public boolean isOwn(String name) {
    return replaced.containsKey(name);
  }

  public boolean has(String name) {
    return isOwn(name) || isShipped(name);
  }

  /**
   * The files of the user's own that replace none, are no definition and have not been read so far:
   * nothing depends on them.
   */
  public List<String> unused() {
    return replaced.keySet().stream()
        .filter(name -> !read.contains(name) && !isShipped(name) && !name.endsWith(DEFINITION))
        .toList();
  }

  private static boolean isShipped(String name) {
    return DataFiles.class.getResource(SHIPPED + name) != null;
  }

  /**
   * Reads a file.
   *
   * @throws DataException if there is none or it holds nothing
   */
  public DataFile read(String name) {
    return new DataFile(name, content(name));
  }

  private byte[] content(String name) {
    read.add(name);
    byte[] own = replaced.get(name);
    if (own != null) {
      return own;
    }
    try (InputStream shipped = DataFiles.class.getResourceAsStream(SHIPPED + name)) {
      if (shipped == null) {
        throw new DataException("there is no data file " + name);
      }
      return shipped.readAllBytes();
    } catch (IOException e) {
      throw new DataException("cannot read data file " + name, e);
    }
  }
}
