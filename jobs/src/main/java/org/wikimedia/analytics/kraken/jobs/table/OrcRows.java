package org.wikimedia.analytics.kraken.jobs.table;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.orc.CompressionKind;
import org.apache.orc.MemoryManager;
import org.apache.orc.OrcFile;
import org.apache.orc.TypeDescription;
import org.apache.orc.Writer;
import org.apache.orc.storage.ql.exec.vector.VectorizedRowBatch;

/** An ORC file. Its stripes depend on its rows only, not on what else the process writes. */
final class OrcRows implements RowFile {
  private static final long STRIPE = 64L << 20;

  private final Writer file;
  private final VectorizedRowBatch batch;
  private final List<OrcColumn> columns = new ArrayList<>();
  private BinaryDecoder decoder;

  OrcRows(FileSystem files, Path path, TableLayout layout) throws IOException {
    TypeDescription rows = description(layout.schema());
    batch = rows.createRowBatch();
    for (Schema.Field field : layout.schema().getFields()) {
      columns.add(new OrcColumn(ColumnType.of(field.schema()), batch.cols[field.pos()]));
    }
    file =
        OrcFile.createWriter(
            path,
            // The settings of a user or a cluster would give other bytes.
            OrcFile.writerOptions(new Configuration(false))
                .fileSystem(files)
                .setSchema(rows)
                .compress(kind(layout.compression()))
                .stripeSize(STRIPE)
                .blockPadding(false)
                .memory(new OwnMemory()));
    layout
        .header()
        .forEach(
            (name, value) ->
                file.addUserMetadata(
                    name, ByteBuffer.wrap(value.getBytes(StandardCharsets.UTF_8))));
  }

  @Override
  public void append(byte[] row, int length) throws IOException {
    decoder = DecoderFactory.get().binaryDecoder(row, 0, length, decoder);
    for (OrcColumn column : columns) {
      column.read(decoder, batch.size);
    }
    batch.size++;
    if (batch.size == batch.getMaxSize()) {
      writeBatch();
    }
  }

  @Override
  public void close() throws IOException {
    writeBatch();
    file.close();
  }

  private void writeBatch() throws IOException {
    file.addRowBatch(batch);
    batch.reset();
  }

  private static TypeDescription description(Schema schema) {
    TypeDescription rows = TypeDescription.createStruct();
    for (Schema.Field field : schema.getFields()) {
      rows.addField(field.name(), OrcColumn.description(ColumnType.of(field.schema())));
    }
    return rows;
  }

  private static CompressionKind kind(Compression compression) {
    return switch (compression) {
      case DEFLATE -> CompressionKind.ZLIB;
      case SNAPPY -> CompressionKind.SNAPPY;
      case NONE -> CompressionKind.NONE;
    };
  }

  /** ORC's own manager makes stripes smaller when several files are open or the heap is small. */
  private static final class OwnMemory implements MemoryManager {
    @Override
    public void addWriter(Path path, long bytes, Callback writer) {}

    @Override
    public void removeWriter(Path path) {}

    @Override
    @SuppressWarnings("deprecation") // nobody calls it, and it has to be there
    public void addedRow(int rows) {}

    @Override
    public long checkMemory(long previous, Callback writer) throws IOException {
      writer.checkMemory(1);
      return 0;
    }
  }
}
