package org.wikimedia.analytics.kraken.jobs.table;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.generic.IndexedRecord;

/** An Avro file, into which rows go as they come. */
final class AvroRows implements RowFile {
  private final DataFileWriter<IndexedRecord> file;

  AvroRows(OutputStream out, TableLayout layout) throws IOException {
    file = AvroFile.begin(layout.schema(), layout.compression(), layout.header(), out);
  }

  @Override
  public void append(byte[] row, int length) throws IOException {
    file.appendEncoded(ByteBuffer.wrap(row, 0, length));
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
