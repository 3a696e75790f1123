package org.wikimedia.analytics.kraken.jobs.input;

import io.airlift.compress.zstd.ZstdOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.io.compress.SnappyCodec;

/** Writes logs compressed as their names say. */
public final class PackedLog {
  private PackedLog() {}

  public static Path write(Path path, byte[] lines) throws IOException {
    Files.createDirectories(path.getParent());
    try (OutputStream out = pack(path.toString(), Files.newOutputStream(path))) {
      out.write(lines);
    }
    return path;
  }

  private static OutputStream pack(String name, OutputStream out) throws IOException {
    return switch (LogCompression.of(name)) {
      case PLAIN -> out;
      case GZIP -> new GZIPOutputStream(out);
      case BZIP2 -> new BZip2CompressorOutputStream(out);
      case ZSTD -> new ZstdOutputStream(out);
      case SNAPPY -> snappy(out);
    };
  }

  private static OutputStream snappy(OutputStream out) throws IOException {
    SnappyCodec codec = new SnappyCodec();
    codec.setConf(new Configuration(false));
    return codec.createOutputStream(out);
  }
}
