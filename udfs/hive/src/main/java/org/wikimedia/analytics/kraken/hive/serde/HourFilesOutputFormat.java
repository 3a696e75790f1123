package org.wikimedia.analytics.kraken.hive.serde;

import java.io.IOException;
import java.util.Properties;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.hive.ql.exec.FileSinkOperator.RecordWriter;
import org.apache.hadoop.hive.ql.io.HiveIgnoreKeyTextOutputFormat;
import org.apache.hadoop.io.BinaryComparable;
import org.apache.hadoop.io.Writable;
import org.apache.hadoop.io.WritableComparable;
import org.apache.hadoop.mapred.JobConf;
import org.apache.hadoop.util.Progressable;

/**
 * Text files, one row a line, in which an hour without views can have its empty file: Hive makes a
 * partition's file for the first of its rows, and a row with NULL as its first column is not
 * written.
 */
public final class HourFilesOutputFormat<K extends WritableComparable<K>, V extends Writable>
    extends HiveIgnoreKeyTextOutputFormat<K, V> {
  /** How {@code LazySimpleSerDe} writes NULL: a backslash and this. */
  private static final char NULL = 'N';

  @Override
  public RecordWriter getHiveRecordWriter(
      JobConf job,
      Path path,
      Class<? extends Writable> valueClass,
      boolean isCompressed,
      Properties table,
      Progressable progress)
      throws IOException {
    RecordWriter lines =
        super.getHiveRecordWriter(job, path, valueClass, isCompressed, table, progress);
    return new RecordWriter() {
      @Override
      public void write(Writable row) throws IOException {
        if (!beginsWithNull((BinaryComparable) row)) {
          lines.write(row);
        }
      }

      @Override
      public void close(boolean isAborted) throws IOException {
        lines.close(isAborted);
      }
    };
  }

  private static boolean beginsWithNull(BinaryComparable row) {
    byte[] bytes = row.getBytes();
    return row.getLength() >= 2 && bytes[0] == '\\' && bytes[1] == NULL;
  }
}
