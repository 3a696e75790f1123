package org.wikimedia.analytics.kraken.pig;

import java.util.Arrays;
import org.apache.pig.data.DataByteArray;
import org.wikimedia.analytics.kraken.bytes.ByteSlice;

/**
 * {@code PageKey(code)}: the code and a colon, by which pagecounts order the projects. Pig's own
 * CONCAT would make a text of it, and lose bytes that are none.
 */
public final class PageKey extends TextQuestion<DataByteArray> {
  public PageKey() {
    super("page_key:bytearray");
  }

  @Override
  protected DataByteArray answer(ByteSlice code) {
    byte[] key = Arrays.copyOf(code.copy(), code.length() + 1);
    key[code.length()] = ':';
    return new DataByteArray(key);
  }
}
