package org.wikimedia.analytics.kraken.jobs.refine;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.BytesWritable;
import org.apache.hadoop.mapreduce.RecordWriter;
import org.apache.hadoop.mapreduce.TaskAttemptContext;
import org.wikimedia.analytics.kraken.jobs.lines.LineTotals;
import org.wikimedia.analytics.kraken.jobs.product.TotalsFormat;
import org.wikimedia.analytics.kraken.jobs.shuffle.CountKey;
import org.wikimedia.analytics.kraken.jobs.table.HourPartition;
import org.wikimedia.analytics.kraken.jobs.table.RowFile;
import org.wikimedia.analytics.kraken.jobs.table.TableFormat;
import org.wikimedia.analytics.kraken.jobs.table.TableLayout;

/**
 * Writes rows as they come, which is hour by hour, one file open at a time; beside each a small
 * file of how many rows there are and were dropped.
 */
final class RowWriter extends RecordWriter<CountKey, BytesWritable> {
  static final String WRITTEN = "written";
  static final String DUPLICATES = "duplicates";

  /** Folder of the files that tell of each hour's rows, below the job's output. */
  static final String ROWS = "rows";

  private static final String NAME = "webrequest.";

  private final Path folder;
  private final FileSystem files;
  private final TableFormat format;
  private final TableLayout layout;
  private RowFile file;
  private OutputStream totals;
  private int hour;
  private long written;
  private long dropped;

  RowWriter(Path folder, RefinePlan plan) throws IOException {
    this.folder = folder;
    format = plan.tableFormat();
    layout = plan.layout();
    files = folder.getFileSystem(plan.configuration());
  }

  /** The file of an hour, below the table's folder. */
  static String path(int hour, TableFormat format) {
    return HourPartition.folder(hour) + "/" + NAME + format.label();
  }

  @Override
  public void write(CountKey key, BytesWritable value) throws IOException {
    switch (RefineChannel.values()[key.channel()]) {
      case ROW -> writeRow(key.hour(), value);
      case DROPPED -> dropped += LongBytes.read(value);
      case TOTAL -> writeTotal(key, value);
    }
  }

  @Override
  public void close(TaskAttemptContext context) throws IOException {
    closeHour();
    if (totals != null) {
      totals.close();
    }
  }

  private void writeRow(int of, BytesWritable row) throws IOException {
    if (file == null || of != hour) {
      closeHour();
      hour = of;
      file = format.begin(files, new Path(folder, path(hour, format)), layout);
    }
    file.append(row.getBytes(), row.getLength());
    written++;
  }

  private void closeHour() throws IOException {
    if (file == null) {
      return;
    }
    file.close();
    file = null;
    Path path = new Path(folder, ROWS + "/" + hour);
    try (OutputStream out = files.create(path, false)) {
      writeSum(out, LineTotals.ofHour(hour, WRITTEN), written);
      writeSum(out, LineTotals.ofHour(hour, DUPLICATES), dropped);
    }
    written = 0;
    dropped = 0;
  }

  private void writeTotal(CountKey key, BytesWritable value) throws IOException {
    if (totals == null) {
      totals = files.create(new Path(folder, TotalsFormat.PATH), false);
    }
    writeSum(totals, new String(key.bytes(), 0, key.length(), US_ASCII), LongBytes.read(value));
  }

  private static void writeSum(OutputStream out, String name, long sum) throws IOException {
    out.write((name + "\t" + sum + "\n").getBytes(US_ASCII));
  }
}
