package org.wikimedia.analytics.kraken.pig;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.io.compress.CompressionCodec;
import org.apache.hadoop.io.compress.CompressionCodecFactory;

/** Writes logs compressed as their names say, if they do. */
final class PackedLog {
  private PackedLog() {}

  static Path write(Path file, byte[] lines) throws IOException {
    Files.createDirectories(file.getParent());
    Configuration configuration = new Configuration();
    configuration.set("io.compression.codecs", PigSession.ZSTD);
    CompressionCodec codec =
        new CompressionCodecFactory(configuration)
            .getCodec(new org.apache.hadoop.fs.Path(file.toUri()));
    try (OutputStream stored = Files.newOutputStream(file);
        OutputStream out = codec == null ? stored : codec.createOutputStream(stored)) {
      out.write(lines);
    }
    return file;
  }
}
