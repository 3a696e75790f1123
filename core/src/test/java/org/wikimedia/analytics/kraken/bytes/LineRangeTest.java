package org.wikimedia.analytics.kraken.bytes;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class LineRangeTest {
  private static final String TEXT = "one\ntwo\nthree";

  @Test
  void aLineBelongsToTheRangeOfItsFirstByte() throws IOException {
    assertThat(lines(0, 1)).isEqualTo("one\n");
    assertThat(lines(1, 4)).isEmpty();
    assertThat(lines(4, 5)).isEqualTo("two\n");
    assertThat(lines(1, 9)).isEqualTo("two\nthree");
  }

  @Test
  void rangesSideBySideHaveEachLineOnce() throws IOException {
    for (int width = 1; width <= TEXT.length(); width++) {
      StringBuilder all = new StringBuilder();
      for (int start = 0; start < TEXT.length(); start += width) {
        all.append(lines(start, Math.min(start + width, TEXT.length())));
      }
      assertThat(all).as("width %d", width).hasToString(TEXT);
    }
  }

  @Test
  void aFileThatBecameShorterIsNoEnd() {
    assertThatThrownBy(() -> lines(0, 20))
        .isInstanceOf(EOFException.class)
        .hasMessage("became shorter while it was read");
    assertThatThrownBy(() -> lines(15, 20)).isInstanceOf(EOFException.class);
  }

  private static String lines(int start, int end) throws IOException {
    ByteArrayInputStream file = new ByteArrayInputStream(TEXT.getBytes(US_ASCII));
    LineRange.Seek seek =
        position -> {
          file.reset();
          file.skip(position);
        };
    long first = LineRange.seekLine(file, seek, start, end);
    return new String(new LineRange(file, end - first).readAllBytes(), US_ASCII);
  }
}
