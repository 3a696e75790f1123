package org.wikimedia.analytics.kraken.jobs.input;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.UnsupportedFileSystemException;

/**
 * Finds the logs behind the paths a person names: files, folders (walked to the bottom) and globs,
 * on any file system Hadoop knows.
 *
 * <p>While walking, names that begin with {@code _} or {@code .} are left out, as everywhere in
 * Hadoop; such a file is read when it is named itself. A path that exists is itself, whatever
 * asterisks or brackets its name holds; only else it is a glob.
 */
public final class LogFiles {

  private final Configuration configuration;
  private final SortedMap<String, LogFile> found = new TreeMap<>();
  private int filesSeen;

  private LogFiles(Configuration configuration) {
    this.configuration = configuration;
  }

  /**
   * The logs behind some paths, each once, sorted by path.
   *
   * @throws InputMissingException if a path does not exist, a glob matches nothing, or a folder
   *     holds no file
   * @throws InputRefusedException if a file is compressed in a way that cannot be read, or a path
   *     is none
   * @throws IOException if a file system does not answer
   */
  public static List<LogFile> resolve(List<String> paths, Configuration configuration)
      throws IOException {
    LogFiles files = new LogFiles(configuration);
    for (String path : paths) {
      files.add(path);
    }
    return List.copyOf(files.found.values());
  }

  /**
   * Splits {@code PATH[,PATH…]} at its commas, except those between the braces of a glob.
   *
   * @return the paths, without empty ones
   */
  public static List<String> splitAtCommas(String paths) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    int depth = 0;
    for (char character : (paths + ",").toCharArray()) {
      if (character == ',' && depth == 0) {
        parts.add(part.toString().strip());
        part.setLength(0);
        continue;
      }
      if (character == '{') {
        depth++;
      } else if (character == '}') {
        depth = Math.max(0, depth - 1);
      }
      part.append(character);
    }
    parts.add(part.toString().strip());
    parts.removeIf(String::isEmpty);
    return parts;
  }

  private void add(String text) throws IOException {
    Path path = parse(text);
    FileSystem files = fileSystem(path, text);
    List<FileStatus> roots = statuses(files, path, text);
    int before = filesSeen;
    for (FileStatus root : roots) {
      walk(files, root);
    }
    if (filesSeen == before) {
      throw new InputMissingException(text + " holds no files to read.");
    }
  }

  private FileSystem fileSystem(Path path, String text) throws IOException {
    try {
      return path.getFileSystem(configuration);
    } catch (UnsupportedFileSystemException e) {
      throw new InputRefusedException(text + " is on no known file system.", e);
    }
  }

  private static Path parse(String text) throws InputRefusedException {
    try {
      return new Path(text);
    } catch (IllegalArgumentException e) {
      throw new InputRefusedException("\"" + text + "\" is not a path.", e);
    }
  }

  private static List<FileStatus> statuses(FileSystem files, Path path, String text)
      throws IOException {
    try {
      return List.of(files.getFileStatus(path));
    } catch (FileNotFoundException e) {
      FileStatus[] matches = files.globStatus(path);
      if (matches == null) {
        throw new InputMissingException(text + " does not exist.");
      }
      if (matches.length == 0) {
        throw new InputMissingException(text + " matches nothing.");
      }
      return List.of(matches);
    }
  }

  private void walk(FileSystem files, FileStatus status) throws IOException {
    if (status.isFile()) {
      addFile(status);
      return;
    }
    for (FileStatus child : list(files, status.getPath())) {
      if (!isHidden(child.getPath().getName())) {
        walk(files, child);
      }
    }
  }

  private static FileStatus[] list(FileSystem files, Path folder) throws IOException {
    try {
      return files.listStatus(folder);
    } catch (IOException e) {
      throw new UnreadableLogException(LogFile.displayName(folder), e);
    }
  }

  private static boolean isHidden(String name) {
    return name.startsWith("_") || name.startsWith(".");
  }

  private void addFile(FileStatus status) throws InputRefusedException {
    if (LogCompression.isUnreadable(status.getPath().getName())) {
      throw new InputRefusedException(
          LogFile.displayName(status.getPath())
              + " cannot be read: logs are plain text, .gz, .bz2, .zst or .snappy.");
    }
    filesSeen++;
    LogFile file = LogFile.of(status);
    found.put(file.path(), file);
  }
}
