package org.wikimedia.analytics.kraken.jobs.reportcard;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.UnsupportedFileSystemException;
import org.wikimedia.analytics.kraken.jobs.cli.CommandException;
import org.wikimedia.analytics.kraken.jobs.input.PublishedFile;
import org.wikimedia.analytics.kraken.jobs.input.PublishedFiles;
import org.wikimedia.analytics.kraken.request.Hour;

/**
 * The hour files of projects: those that {@code kraken hourly} published for a definition, or a
 * tree as Wikimedia publishes it, whose years lie in the folder itself and whose files are called
 * projectcounts or, since 2015, projectviews.
 */
final class ProjectcountsInput {
  private static final String PROJECTCOUNTS = "projectcounts";
  private static final List<String> PRODUCTS = List.of(PROJECTCOUNTS, "projectviews");

  private final List<PublishedFile> files;

  /**
   * Finds the files.
   *
   * @param until hour behind the last, {@link Integer#MAX_VALUE} for all there are
   * @throws CommandException if there are none
   * @throws IOException if an hour has two, or the file system does not answer
   */
  ProjectcountsInput(String input, String definition, int until, Configuration configuration)
      throws IOException {
    Path folder = folder(input, configuration);
    Path ours = new Path(new Path(folder, definition), PROJECTCOUNTS);
    List<PublishedFile> found = find(ours, PROJECTCOUNTS, until, configuration);
    if (found.isEmpty()) {
      found = findPublished(folder, until, configuration);
    }
    if (found.isEmpty()) {
      throw CommandException.wrong(
          input
              + " holds no hour files: neither "
              + definition
              + "/projectcounts nor years of projectcounts or projectviews"
              + (until == Integer.MAX_VALUE ? "" : " before " + Hour.text(until)));
    }
    found.sort(Comparator.comparingInt(PublishedFile::hour));
    PublishedFiles.refuseTwice(found);
    files = found;
  }

  private static Path folder(String input, Configuration configuration) throws IOException {
    try {
      Path folder = new Path(input);
      FileSystem system = folder.getFileSystem(configuration);
      if (!system.exists(folder) || system.getFileStatus(folder).isFile()) {
        throw CommandException.wrong(
            "--input takes a folder of hourly counts, and " + input + " is none");
      }
      return folder;
    } catch (IllegalArgumentException | UnsupportedFileSystemException error) {
      throw CommandException.wrong(
          "--input takes a folder, and '" + input + "' is none: " + error.getMessage());
    }
  }

  private static List<PublishedFile> findPublished(
      Path folder, int until, Configuration configuration) throws IOException {
    List<PublishedFile> found = new ArrayList<>();
    for (String product : PRODUCTS) {
      found.addAll(find(folder, product, until, configuration));
      found.addAll(find(new Path(folder, product), product, until, configuration));
    }
    return found;
  }

  private static List<PublishedFile> find(
      Path folder, String product, int until, Configuration configuration) throws IOException {
    return PublishedFiles.find(folder, product, "", Hour.NONE, until, configuration);
  }

  /** The files by hour. */
  List<PublishedFile> files() {
    return files;
  }

  /** The hours that have a file. */
  SortedSet<Integer> hours() {
    SortedSet<Integer> hours = new TreeSet<>();
    files.forEach(file -> hours.add(file.hour()));
    return hours;
  }
}
