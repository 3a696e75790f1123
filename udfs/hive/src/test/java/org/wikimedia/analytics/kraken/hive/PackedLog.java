package org.wikimedia.analytics.kraken.hive;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.io.compress.CompressionCodec;
import org.apache.hadoop.io.compress.CompressionCodecFactory;

/** Writes logs compressed as their names say, if they do. */
final class PackedLog {
  /** What the launcher has for {@code .zst}; Hadoop's own needs a native library. */
  private static final String ZSTD =
      "org.wikimedia.analytics.kraken.shaded.aircompressor.zstd.ZstdCodec";

  private PackedLog() {}

  static void write(Path file, byte[] lines) throws IOException {
    Configuration configuration = new Configuration();
    configuration.set("io.compression.codecs", ZSTD);
    CompressionCodec codec =
        new CompressionCodecFactory(configuration)
            .getCodec(new org.apache.hadoop.fs.Path(file.toUri()));
    try (OutputStream stored = Files.newOutputStream(file);
        OutputStream out = codec == null ? stored : codec.createOutputStream(stored)) {
      out.write(lines);
    }
  }
}
