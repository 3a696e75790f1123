package org.wikimedia.analytics.kraken.jobs.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.compress.zlib.ZlibCompressor.CompressionLevel;
import org.apache.hadoop.io.compress.zlib.ZlibFactory;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.hadoop.util.HadoopStreams;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.PositionOutputStream;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.MessageType;

/**
 * A Parquet file. It carries the Avro schema, too, by which readers of Avro records read it. Pages
 * are the same bytes for the same rows; the footer names each column's encodings in an order that
 * differs from process to process, for Parquet keeps them in a hash set of enums.
 */
final class ParquetRows implements RowFile {
  private static final long ROW_GROUP = 64L << 20;

  private final ParquetWriter<ByteBuffer> file;

  ParquetRows(FileSystem files, Path path, TableLayout layout) throws IOException {
    // The settings of a user or a cluster would give other bytes.
    Configuration configuration = new Configuration(false);
    ZlibFactory.setCompressionLevel(configuration, CompressionLevel.BEST_SPEED);
    file =
        new Builder(new NewFile(files, path), layout)
            .withConf(configuration)
            .withCompressionCodec(codec(layout.compression()))
            .withRowGroupSize(ROW_GROUP)
            .build();
  }

  @Override
  public void append(byte[] row, int length) throws IOException {
    file.write(ByteBuffer.wrap(row, 0, length));
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  private static CompressionCodecName codec(Compression compression) {
    return switch (compression) {
      case DEFLATE -> CompressionCodecName.GZIP;
      case SNAPPY -> CompressionCodecName.SNAPPY;
      case NONE -> CompressionCodecName.UNCOMPRESSED;
    };
  }

  private static final class Builder extends ParquetWriter.Builder<ByteBuffer, Builder> {
    private final TableLayout layout;

    Builder(OutputFile file, TableLayout layout) {
      super(file);
      this.layout = layout;
    }

    @Override
    protected Builder self() {
      return this;
    }

    @Override
    protected WriteSupport<ByteBuffer> getWriteSupport(Configuration configuration) {
      return new Columns(layout);
    }
  }

  /** Takes encoded rows apart. */
  private static final class Columns extends WriteSupport<ByteBuffer> {
    private final Schema schema;
    private final Map<String, String> header;
    private final List<ParquetColumn> columns = new ArrayList<>();
    private RecordConsumer consumer;
    private BinaryDecoder decoder;

    Columns(TableLayout layout) {
      schema = layout.schema();
      SortedMap<String, String> texts = new TreeMap<>(layout.header());
      texts.put("parquet.avro.schema", schema.toString());
      header = texts;
      for (Schema.Field field : schema.getFields()) {
        columns.add(new ParquetColumn(ColumnType.of(field.schema()), field.name(), field.pos()));
      }
    }

    @Override
    public WriteContext init(Configuration configuration) {
      return new WriteContext(
          new MessageType(
              schema.getName(), columns.stream().map(ParquetColumn::description).toList()),
          header);
    }

    @Override
    public void prepareForWrite(RecordConsumer recordConsumer) {
      consumer = recordConsumer;
    }

    @Override
    public void write(ByteBuffer row) {
      try {
        decoder =
            DecoderFactory.get()
                .binaryDecoder(row.array(), row.arrayOffset(), row.remaining(), decoder);
        consumer.startMessage();
        for (ParquetColumn column : columns) {
          column.read(decoder, consumer);
        }
        consumer.endMessage();
      } catch (IOException error) {
        throw new UncheckedIOException(error);
      }
    }
  }

  /** Without block sizes, by which a file would be other bytes on other file systems. */
  private record NewFile(FileSystem files, Path path) implements OutputFile {
    @Override
    public PositionOutputStream create(long blockSize) throws IOException {
      return HadoopStreams.wrap(files.create(path, false));
    }

    @Override
    public PositionOutputStream createOrOverwrite(long blockSize) throws IOException {
      return HadoopStreams.wrap(files.create(path, true));
    }

    @Override
    public boolean supportsBlockSize() {
      return false;
    }

    @Override
    public long defaultBlockSize() {
      return 0;
    }
  }
}
