package org.wikimedia.analytics.kraken.jobs.zero;

import static org.wikimedia.analytics.kraken.jobs.zero.HourlyViews.COUNTRIES;
import static org.wikimedia.analytics.kraken.jobs.zero.HourlyViews.EXTENSION;
import static org.wikimedia.analytics.kraken.jobs.zero.HourlyViews.ZERO;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.UnsupportedFileSystemException;
import org.wikimedia.analytics.kraken.jobs.cli.CommandException;
import org.wikimedia.analytics.kraken.jobs.cli.OptionCheck;
import org.wikimedia.analytics.kraken.jobs.input.HourGaps;
import org.wikimedia.analytics.kraken.jobs.input.PublishedFile;
import org.wikimedia.analytics.kraken.jobs.input.PublishedFiles;
import org.wikimedia.analytics.kraken.request.Hour;

/** The hour files that a run reads, and the hours it lacks. */
final class ZeroInput {
  private final List<PublishedFile> files = new ArrayList<>();
  private final SortedSet<Integer> hours = new TreeSet<>();
  private final int from;
  private final int until;

  /**
   * Finds the files.
   *
   * @throws CommandException if there are none
   */
  ZeroInput(ZeroOptions options, Configuration configuration) throws IOException {
    int first = OptionCheck.hour("--from", options.from(), Hour.NONE);
    int end = OptionCheck.hour("--until", options.until(), Integer.MAX_VALUE);
    Path folder = definition(options, configuration);
    for (String product : List.of(ZERO, COUNTRIES)) {
      files.addAll(
          PublishedFiles.find(
              new Path(folder, product), product, EXTENSION, first, end, configuration));
    }
    if (files.isEmpty()) {
      throw CommandException.wrong(noFiles(options));
    }
    files.sort(Comparator.comparingInt(PublishedFile::hour));
    files.forEach(file -> hours.add(file.hour()));
    from = first == Hour.NONE ? hours.first() : first;
    until = end == Integer.MAX_VALUE ? hours.last() + 1 : end;
  }

  /** The files by hour. */
  List<PublishedFile> files() {
    return files;
  }

  /** The hours that have a file. */
  SortedSet<Integer> hours() {
    return hours;
  }

  /** The hours that have a file of that product. */
  SortedSet<Integer> hours(String product) {
    SortedSet<Integer> with = new TreeSet<>();
    for (PublishedFile file : files) {
      if (file.product().equals(product)) {
        with.add(file.hour());
      }
    }
    return with;
  }

  /** The hours that have a file of both products. */
  SortedSet<Integer> hoursOfBoth() {
    SortedSet<Integer> both = hours(ZERO);
    both.retainAll(hours(COUNTRIES));
    return both;
  }

  /** Hours between the first and the last, or of the range asked for, that have no file. */
  SortedSet<Integer> missing() {
    return HourGaps.missing(from, until, hours);
  }

  /** Hours that have a file, but none of that product. */
  SortedSet<Integer> without(String product) {
    SortedSet<Integer> without = new TreeSet<>(hours);
    without.removeAll(hours(product));
    return without;
  }

  private static String noFiles(ZeroOptions options) {
    String where =
        new Path(options.input(), options.definition()).toUri().getPath()
            + " holds no hour file of zero or countries";
    if (options.from() == null && options.until() == null) {
      return where;
    }
    return "the range is empty: "
        + where
        + (options.from() == null ? "" : " from " + options.from() + " on")
        + (options.until() == null ? "" : " until " + options.until());
  }

  private static Path definition(ZeroOptions options, Configuration configuration)
      throws IOException {
    try {
      Path input = new Path(options.input());
      FileSystem files = input.getFileSystem(configuration);
      if (!files.exists(input) || files.getFileStatus(input).isFile()) {
        throw CommandException.wrong(
            "--input takes a folder of hourly counts, and " + options.input() + " is none");
      }
      Set<String> definitions = definitions(files, input);
      if (!definitions.contains(options.definition())) {
        throw CommandException.wrong(noDefinition(options, definitions));
      }
      return new Path(input, options.definition());
    } catch (IllegalArgumentException | UnsupportedFileSystemException error) {
      throw CommandException.wrong(
          "--input takes a folder, and '" + options.input() + "' is none: " + error.getMessage());
    }
  }

  private static String noDefinition(ZeroOptions options, Set<String> definitions) {
    return options.input()
        + " holds no zero or countries of "
        + options.definition()
        + (definitions.isEmpty() ? "" : ", but of " + String.join(", ", definitions));
  }

  /** The folders with a folder of a product that is rolled up. */
  private static Set<String> definitions(FileSystem files, Path input) throws IOException {
    Set<String> names = new TreeSet<>();
    for (FileStatus folder : files.listStatus(input)) {
      Path path = folder.getPath();
      if (folder.isDirectory()
          && (files.exists(new Path(path, ZERO)) || files.exists(new Path(path, COUNTRIES)))) {
        names.add(path.getName());
      }
    }
    return names;
  }
}
