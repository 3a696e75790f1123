package org.wikimedia.analytics.kraken.jobs.input;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.wikimedia.analytics.kraken.request.Hour;

/**
 * Finds the hour files of one product, {@code YYYY/YYYY-MM/zero-YYYYMMDD-HH0000.tsv} below its
 * folder, named by the end of their hour (to the second, or minutes late): ours, or Wikimedia's.
 * Every folder is listed once, those of months out of range not at all; what is called otherwise is
 * none of them.
 */
public final class PublishedFiles {
  private static final Pattern YEAR = Pattern.compile("\\d{4}");
  private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");

  /** Webstatscollector wrote what it had when it woke up, often a second after the hour or more. */
  private static final String STAMP = "(\\d{4})(\\d{2})(\\d{2})-(\\d{2})0\\d{3}";

  private final FileSystem files;
  private final Path folder;
  private final String product;
  private final Pattern name;
  private final int from;
  private final int until;
  private final List<PublishedFile> found = new ArrayList<>();

  private PublishedFiles(
      Path folder, String product, String extension, int from, int until, FileSystem files) {
    this.folder = folder;
    this.product = product;
    this.from = from;
    this.until = until;
    this.files = files;
    name = Pattern.compile(Pattern.quote(product) + "-" + STAMP + Pattern.quote(extension));
  }

  /**
   * The files of a range, by hour; none if there is no such folder.
   *
   * @param folder the product's own, which holds its years
   * @param extension behind the hour, like {@code .tsv}, or empty
   * @param from first hour, {@link Hour#NONE} for the first there is
   * @param until hour behind the last, {@link Integer#MAX_VALUE} for all there are
   * @throws IOException if the file system does not answer, an hour has two files, or a file lies
   *     in the folder of a month that is not its own
   */
  public static List<PublishedFile> find(
      Path folder,
      String product,
      String extension,
      int from,
      int until,
      Configuration configuration)
      throws IOException {
    FileSystem files = folder.getFileSystem(configuration);
    PublishedFiles finder = new PublishedFiles(folder, product, extension, from, until, files);
    finder.walk();
    finder.found.sort(Comparator.comparingInt(PublishedFile::hour));
    refuseTwice(finder.found);
    return finder.found;
  }

  /**
   * Refuses two files of one hour.
   *
   * @param files by hour
   * @throws InputRefusedException with the hour and both files
   */
  public static void refuseTwice(List<PublishedFile> files) throws IOException {
    for (int i = 1; i < files.size(); i++) {
      PublishedFile file = files.get(i);
      PublishedFile other = files.get(i - 1);
      if (file.hour() == other.hour()) {
        throw new InputRefusedException(
            "the hour "
                + Hour.text(file.hour())
                + " has two files, "
                + other.displayName()
                + " and "
                + file.displayName());
      }
    }
  }

  private void walk() throws IOException {
    for (FileStatus year : list(folder)) {
      if (!YEAR.matcher(year.getPath().getName()).matches()) {
        continue;
      }
      for (FileStatus month : list(year.getPath())) {
        String place = year.getPath().getName() + "/" + month.getPath().getName();
        if (MONTH.matcher(month.getPath().getName()).matches() && isInRange(place)) {
          addMonth(month.getPath(), place);
        }
      }
    }
  }

  /** Folders of months ascend as months do. */
  private boolean isInRange(String month) {
    boolean early = from != Hour.NONE && month.compareTo(Hour.endFolder(from)) < 0;
    boolean late = until != Integer.MAX_VALUE && month.compareTo(Hour.endFolder(until - 1)) > 0;
    return !early && !late;
  }

  private void addMonth(Path month, String place) throws IOException {
    for (FileStatus file : list(month)) {
      Matcher stamp = name.matcher(file.getPath().getName());
      if (!file.isFile() || !stamp.matches()) {
        continue;
      }
      int hour = hour(stamp, file.getPath());
      if (!Hour.endFolder(hour).equals(place)) {
        throw new IOException(
            LogFile.displayName(file.getPath()) + " lies in the folder of another month");
      }
      if (hour >= from && hour < until) {
        String path = file.getPath().toString();
        found.add(new PublishedFile(product, hour, path, file.getLen()));
      }
    }
  }

  private static int hour(Matcher stamp, Path path) throws IOException {
    String end =
        stamp.group(1) + "-" + stamp.group(2) + "-" + stamp.group(3) + "T" + stamp.group(4);
    try {
      return Hour.parse(end) - 1;
    } catch (IllegalArgumentException error) {
      throw new IOException(LogFile.displayName(path) + " is named by no hour", error);
    }
  }

  private FileStatus[] list(Path path) throws IOException {
    try {
      return files.listStatus(path);
    } catch (FileNotFoundException e) {
      return new FileStatus[0];
    }
  }
}
