package org.wikimedia.analytics.kraken.jobs.table;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.zip.Deflater;
import org.apache.avro.Schema;
import org.apache.avro.file.CodecFactory;
import org.apache.avro.file.DataFileConstants;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.specific.SpecificDatumWriter;

/** Begins Avro files of which the same records make the same bytes. */
public final class AvroFile {
  private static final int BLOCK = 1 << 18;

  private AvroFile() {}

  /**
   * A file to append to; closing it closes the stream.
   *
   * @param header texts by name, beside the schema
   */
  public static <T> DataFileWriter<T> begin(
      Schema schema, Compression compression, Map<String, String> header, OutputStream out)
      throws IOException {
    DataFileWriter<T> file = new DataFileWriter<>(new SpecificDatumWriter<>(schema));
    file.setCodec(codec(compression));
    file.setSyncInterval(BLOCK);
    header.forEach(file::setMeta);
    return file.create(schema, out, marker(schema));
  }

  private static CodecFactory codec(Compression compression) {
    return switch (compression) {
      case DEFLATE -> CodecFactory.deflateCodec(Deflater.BEST_SPEED);
      case SNAPPY -> CodecFactory.snappyCodec();
      case NONE -> CodecFactory.nullCodec();
    };
  }

  /** What stands between blocks; Avro's own is drawn by lot. */
  private static byte[] marker(Schema schema) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(schema.toString().getBytes(UTF_8));
      return java.util.Arrays.copyOf(digest, DataFileConstants.SYNC_SIZE);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
