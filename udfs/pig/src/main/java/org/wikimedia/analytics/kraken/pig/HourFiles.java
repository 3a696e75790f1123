package org.wikimedia.analytics.kraken.pig;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.mapreduce.Job;
import org.apache.hadoop.mapreduce.OutputFormat;
import org.apache.hadoop.mapreduce.RecordWriter;
import org.apache.hadoop.mapreduce.lib.output.FileOutputCommitter;
import org.apache.hadoop.mapreduce.lib.output.FileOutputFormat;
import org.apache.pig.StoreFunc;
import org.apache.pig.data.DataBag;
import org.apache.pig.data.Tuple;
import org.wikimedia.analytics.kraken.counts.HourFile;
import org.wikimedia.analytics.kraken.counts.LineBuffer;
import org.wikimedia.analytics.kraken.request.Hour;

/**
 * Stores rows of {@code (hour, bag of lines)} as the files that {@code kraken hourly} publishes,
 * one an hour, named by its end: {@code HourFiles('projectcounts')} separates by spaces, {@code
 * HourFiles('zero.tsv', 'hour carrier_code ...')} by TABs and puts a header first; a name ending in
 * {@code .gz} compresses. Lines are written in the order of their bag, sums as unsigned numbers.
 */
public final class HourFiles extends StoreFunc {
  private final String name;
  private final String extension;
  private final String header;
  private final boolean table;
  private HourFolder.Writer folder;

  public HourFiles(String file) {
    this(file, "");
  }

  /**
   * @param file name of the product, with the extension of its files if they have one
   * @param header names of the columns with spaces between them; empty for none
   */
  public HourFiles(String file, String header) {
    int dot = file.indexOf('.');
    name = dot < 0 ? file : file.substring(0, dot);
    extension = dot < 0 ? "" : file.substring(dot);
    table = extension.startsWith(".tsv");
    this.header = header.replace(' ', table ? '\t' : ' ');
  }

  @Override
  public OutputFormat<?, ?> getOutputFormat() {
    return new HourFolder();
  }

  @Override
  public void setStoreLocation(String location, Job job) {
    FileOutputFormat.setOutputPath(job, new Path(location));
    job.getConfiguration().setBoolean(FileOutputCommitter.SUCCESSFUL_JOB_OUTPUT_DIR_MARKER, false);
  }

  @Override
  @SuppressWarnings("rawtypes") // as Pig declares it
  public void prepareToWrite(RecordWriter writer) {
    folder = (HourFolder.Writer) writer;
  }

  @Override
  public void putNext(Tuple hourAndLines) throws IOException {
    int hour = Hour.parse(hourAndLines.get(0).toString());
    String path = HourFile.path(name, hour, extension).substring(name.length() + 1);
    try (OutputStream file = folder.create(path);
        OutputStream out = extension.endsWith(".gz") ? new GZIPOutputStream(file) : file) {
      LineBuffer lines = new LineBuffer(out);
      if (!header.isEmpty()) {
        lines.text(header).end();
      }
      for (Tuple line : (DataBag) hourAndLines.get(1)) {
        write(line, lines);
      }
      lines.flush();
    }
  }

  private void write(Tuple line, LineBuffer lines) throws IOException {
    for (int i = 0; i < line.size(); i++) {
      if (i > 0) {
        lines.text(table ? "\t" : " ");
      }
      PublishedCell.write(line.get(i), lines);
    }
    lines.end();
  }
}
