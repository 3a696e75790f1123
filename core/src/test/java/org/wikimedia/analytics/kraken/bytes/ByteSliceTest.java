package org.wikimedia.analytics.kraken.bytes;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every query against String's answer, with more of the same bytes around the view. */
class ByteSliceTest {
  private static final String LETTERS = "abAB-/\u00e9\0";

  @Test
  void answersAsStringDoes() {
    Random random = new Random(7);
    for (int round = 0; round < 30_000; round++) {
      String before = text(random, 4);
      String inside = text(random, 12);
      byte[] array = bytes(before + inside + text(random, 4));
      int from = before.length();
      ByteSlice slice = new ByteSlice().set(array, from, from + inside.length());
      checkBytes(slice, inside, random.nextInt(256));
      checkText(slice, inside, LETTERS.charAt(random.nextInt(8)) + text(random, 2));
    }
  }

  private static void checkBytes(ByteSlice slice, String inside, int other) {
    int from = slice.from();
    assertThat(slice.length()).isEqualTo(inside.length());
    assertThat(slice.isEmpty()).isEqualTo(inside.isEmpty());
    assertThat(slice.isMissing()).isEqualTo(inside.isEmpty() || inside.equals("-"));
    assertThat(slice.toLatin1()).isEqualTo(inside);
    assertThat(slice.copy()).isEqualTo(bytes(inside));
    for (char c : ("/a-" + (char) (other & 0x7f)).toCharArray()) {
      assertThat(slice.indexOf(c)).isEqualTo(absolute(inside.indexOf(c), from));
      assertThat(slice.lastIndexOf(c)).isEqualTo(absolute(inside.lastIndexOf(c), from));
      int start = Math.min(2, inside.length());
      assertThat(slice.indexOf(c, from + start))
          .isEqualTo(absolute(inside.indexOf(c, start), from));
    }
    for (int i = 0; i < inside.length(); i++) {
      assertThat(slice.at(i)).isEqualTo((byte) inside.charAt(i));
    }
  }

  private static void checkText(ByteSlice slice, String inside, String asked) {
    byte[] text = bytes(asked);
    int from = slice.from();
    assertThat(slice.is(text)).isEqualTo(inside.equals(asked));
    assertThat(slice.is(bytes(inside))).isTrue();
    assertThat(slice.startsWith(text)).isEqualTo(inside.startsWith(asked));
    assertThat(slice.endsWith(text)).isEqualTo(inside.endsWith(asked));
    assertThat(slice.indexOf(text)).isEqualTo(absolute(inside.indexOf(asked), from));
    assertThat(slice.contains(text)).isEqualTo(inside.contains(asked));
    for (int i = 0; i <= inside.length(); i++) {
      assertThat(slice.startsWith(text, from + i)).isEqualTo(inside.startsWith(asked, i));
    }
    String small = lower(asked);
    byte[] smallText = bytes(small);
    assertThat(slice.isIgnoreCase(smallText)).isEqualTo(lower(inside).equals(small));
    assertThat(slice.startsWithIgnoreCase(smallText)).isEqualTo(lower(inside).startsWith(small));
    assertThat(slice.containsIgnoreCase(smallText)).isEqualTo(lower(inside).contains(small));
  }

  @Test
  void makesOnlyAsciiCapitalsSmall() {
    for (int c = 0; c < 256; c++) {
      int expected = c >= 'A' && c <= 'Z' ? c + 32 : c;
      assertThat(ByteSlice.lower((byte) c)).as("%d", c).isEqualTo((byte) expected);
    }
  }

  @ParameterizedTest
  @CsvSource({"-1, 2", "0, 4", "3, 2", "4, 4", "-1, -1", "-2147483648, 2147483647"})
  void refusesWhatIsNotInTheArray(int from, int to) {
    ByteSlice slice = ByteSlice.of("ab");
    assertThatThrownBy(() -> slice.set(new byte[3], from, to))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessage(from + " to " + to + " of 3");
    assertThat(slice.toString()).isEqualTo("ab");
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "0, 3", "3, 3", "1, 2"})
  void takesWhatIs(int from, int to) {
    ByteSlice slice = new ByteSlice().set(new byte[3], from, to);
    assertThat(slice.from()).isEqualTo(from);
    assertThat(slice.to()).isEqualTo(to);
  }

  @Test
  void isAViewAndNoCopy() {
    byte[] array = bytes("abc");
    ByteSlice slice = new ByteSlice().set(array);
    ByteSlice other = new ByteSlice().set(slice);
    array[1] = 'x';
    assertThat(slice.toString()).isEqualTo("axc");
    assertThat(other.array()).isSameAs(array);
    assertThat(slice.clear().isEmpty()).isTrue();
    assertThat(other.toString()).isEqualTo("axc");
    assertThat(other.copy()).isNotSameAs(array);
  }

  @Test
  void readsTextAsUtf8AndAsLatin() {
    ByteSlice slice = ByteSlice.of("\u00e9\u20ac");
    assertThat(slice.length()).isEqualTo(5);
    assertThat(slice.toString()).isEqualTo("\u00e9\u20ac");
    assertThat(slice.toLatin1()).isEqualTo("\u00c3\u00a9\u00e2\u0082\u00ac");
  }

  private static int absolute(int index, int from) {
    return index < 0 ? -1 : index + from;
  }

  /** Small letters for ASCII capitals and nothing else. */
  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private static String text(Random random, int longest) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(longest + 1); i > 0; i--) {
      text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return text.toString();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(ISO_8859_1);
  }
}
