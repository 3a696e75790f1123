package org.wikimedia.analytics.kraken.jobs.hourly;

import java.io.IOException;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hadoop.fs.FileStatus;
import org.wikimedia.analytics.kraken.jobs.publish.OutputFolder;
import org.wikimedia.analytics.kraken.request.Hour;

/** The hours that have a marker. */
final class HourMarkers {
  private static final Pattern NAME =
      Pattern.compile("hour-(\\d{4})(\\d{2})(\\d{2})-(\\d{2})0000\\.json");

  private HourMarkers() {}

  static SortedSet<Integer> hours(OutputFolder output) throws IOException {
    SortedSet<Integer> hours = new TreeSet<>();
    for (FileStatus year : output.list("hours")) {
      String folder = "hours/" + year.getPath().getName();
      for (FileStatus month : output.list(folder)) {
        for (FileStatus marker : output.list(folder + "/" + month.getPath().getName())) {
          addHour(marker.getPath().getName(), hours);
        }
      }
    }
    return hours;
  }

  private static void addHour(String name, SortedSet<Integer> hours) {
    Matcher parts = NAME.matcher(name);
    if (parts.matches()) {
      String end =
          parts.group(1) + "-" + parts.group(2) + "-" + parts.group(3) + "T" + parts.group(4);
      hours.add(Hour.parse(end) - 1);
    }
  }
}
