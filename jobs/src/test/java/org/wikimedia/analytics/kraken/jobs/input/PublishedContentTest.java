package org.wikimedia.analytics.kraken.jobs.input;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PublishedContentTest {
  private static final long GIB = 1L << 30;

  private final PublishedContent content = new PublishedContent();

  private void read(long listedLength, byte[] bytes) throws IOException {
    PublishedFile file = new PublishedFile("zero", 1, "file:/zero.tsv", listedLength);
    content.read(file, new ByteArrayInputStream(bytes));
  }

  @Test
  void holdsTheWholeOfAFileAndNothingOfTheOneBefore() throws IOException {
    byte[] bytes = new byte[200_000];
    Arrays.fill(bytes, (byte) 7);
    read(bytes.length, bytes);
    assertThat(Arrays.copyOf(content.bytes(), content.length())).isEqualTo(bytes);
    read(3, "abc".getBytes(UTF_8));
    assertThat(new String(content.bytes(), 0, content.length(), UTF_8)).isEqualTo("abc");
  }

  @Test
  void aFileOf1GibIsRefusedBeforeItIsRead() throws IOException {
    read(GIB - 1, "abc".getBytes(UTF_8));
    assertThat(content.length()).isEqualTo(3);
    assertThatThrownBy(() -> read(GIB, "abc".getBytes(UTF_8)))
        .isInstanceOf(IOException.class)
        .hasMessage("it has 1073741824 bytes, and must have less than 1 GiB");
    assertThatThrownBy(() -> read(5 * GIB, "abc".getBytes(UTF_8)))
        .hasMessage("it has 5368709120 bytes, and must have less than 1 GiB");
  }
}
