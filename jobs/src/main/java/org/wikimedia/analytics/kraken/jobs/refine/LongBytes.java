package org.wikimedia.analytics.kraken.jobs.refine;

import java.nio.ByteBuffer;
import org.apache.hadoop.io.BytesWritable;

/** Numbers where values are bytes. */
final class LongBytes {
  private LongBytes() {}

  static BytesWritable write(long number) {
    return new BytesWritable(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
  }

  static long read(BytesWritable bytes) {
    return ByteBuffer.wrap(bytes.getBytes()).getLong();
  }
}
