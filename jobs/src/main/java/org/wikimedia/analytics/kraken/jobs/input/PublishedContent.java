package org.wikimedia.analytics.kraken.jobs.input;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** An hour file and its bytes; reused from file to file. */
public final class PublishedContent {
  /** An array holds no more; an hour's counts are a few MiB. */
  private static final int MOST = 1 << 30;

  private PublishedFile file;
  private byte[] bytes = new byte[1 << 16];
  private int length;

  /**
   * Makes this the content of a file, read to its end.
   *
   * @throws IOException with its size, if it has 1 GiB or more
   */
  public void read(PublishedFile newFile, InputStream in) throws IOException {
    file = newFile;
    refuseTooLong(file.length());
    length = 0;
    int more = 0;
    while (more >= 0) {
      length += more;
      refuseTooLong(length);
      if (length == bytes.length) {
        bytes = Arrays.copyOf(bytes, 2 * length);
      }
      more = in.read(bytes, length, bytes.length - length);
    }
  }

  private static void refuseTooLong(long size) throws IOException {
    if (size >= MOST) {
      throw new IOException("it has " + size + " bytes, and must have less than 1 GiB");
    }
  }

  public PublishedFile file() {
    return file;
  }

  /** Holds the file from 0 to {@link #length()}; anything may follow. */
  public byte[] bytes() {
    return bytes;
  }

  public int length() {
    return length;
  }
}
