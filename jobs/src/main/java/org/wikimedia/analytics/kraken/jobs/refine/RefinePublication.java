package org.wikimedia.analytics.kraken.jobs.refine;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.wikimedia.analytics.kraken.jobs.cli.CommandException;
import org.wikimedia.analytics.kraken.jobs.publish.CompletePair;
import org.wikimedia.analytics.kraken.jobs.publish.HourMarker;
import org.wikimedia.analytics.kraken.jobs.publish.OutputFolder;
import org.wikimedia.analytics.kraken.jobs.table.TableFormat;
import org.wikimedia.analytics.kraken.request.Hour;

/**
 * Puts the files of a run where readers find them, hour by hour, the marker of each hour last.
 * Markers, run files and quarantine lie in a folder that Hive and Pig do not see, for it begins
 * with an underscore.
 */
final class RefinePublication {
  /** Folder of all that is no row, below the table's. */
  static final String BESIDE = "_kraken";

  private static final String FORMAT = "format";
  private static final List<CompletePair> ROWS = List.of(new CompletePair("", "webrequest"));

  private final OutputFolder table;
  private final OutputFolder beside;
  private final TableFormat format;
  private final boolean overwrite;

  RefinePublication(
      OutputFolder table, String run, Configuration configuration, RefineOptions options)
      throws IOException {
    this.table = table;
    format = options.format();
    overwrite = options.overwrite();
    beside = new OutputFolder(table.root() + "/" + BESIDE, run, configuration);
  }

  /** Refuses if the table's files are of another format: its readers know only one. */
  void refuseOtherFormat() throws IOException {
    byte[] before = beside.read(FORMAT);
    if (before == null) {
      return;
    }
    String label = new String(before, US_ASCII).strip();
    if (!label.equals(format.label())) {
      throw CommandException.wrong(
          "the files of the table "
              + table.root().getName()
              + " are "
              + label
              + ", not "
              + format.label()
              + "; a table has one --format");
    }
  }

  /** Refuses if one of the hours, of which there may be none, is complete. */
  void refuseComplete(Collection<Integer> hours) throws IOException {
    if (overwrite) {
      return;
    }
    for (int hour : hours) {
      if (!HourMarker.read(beside, hour).complete(ROWS).isEmpty()) {
        throw CommandException.wrong(
            "hour " + Hour.text(hour) + " is complete already; --overwrite replaces it");
      }
    }
  }

  void publish(int hour, RefineReport report) throws IOException {
    HourMarker marker = HourMarker.read(beside, hour);
    if (!marker.complete(ROWS).isEmpty()) {
      marker.withdraw(ROWS);
      marker.write(beside);
    }
    beside.write(FORMAT, (format.label() + "\n").getBytes(US_ASCII));
    table.publish(RowWriter.path(hour, format));
    marker.add(ROWS, report.facts(hour));
    marker.write(beside);
  }

  void writeReport(RefineReport report, Collection<Integer> hours, String outcome)
      throws IOException {
    beside.write(report.path(), report.json(hours, outcome));
  }

  /** Removes what the run has left where it wrote what is no row. */
  void discard() throws IOException {
    beside.discard();
  }
}
