package org.wikimedia.analytics.kraken.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnonymizerTest {
  private static final String ADDRESS = "127.0.0.1";
  private static final String AGENT = "fake user agent string";

  /** What Kraken's anonymizer gave. */
  @ParameterizedTest
  @CsvSource({
    "md5, 9c4dd865c49228784fa75b274246dab6",
    "sha1, 8595f3c66e0fa990128f7132a1e9d79bdf2dc44c",
    "sha256, 6fe0319198d60f5c09e58c945c289d4e08aaeb73165d9cb751184c8535cfc873",
    "murmur3_32, 253ac1b8",
    "MD5, 9c4dd865c49228784fa75b274246dab6",
  })
  void hashesAsKrakenDid(String algorithm, String hash) {
    assertThat(Anonymizer.of(algorithm).hash(ADDRESS, AGENT)).isEqualTo(hash);
  }

  /** Of its SHA-512 only both ends are known. */
  @Test
  void hashesWithSha512() {
    assertThat(Anonymizer.of("sha512").hash(ADDRESS, AGENT))
        .hasSize(128)
        .startsWith("9cf08a87")
        .endsWith("10e2d3");
  }

  @ParameterizedTest
  @ValueSource(strings = {"md5", "sha1", "sha256", "sha512", "murmur3_32"})
  void hashesTheNextClientAsIfItWereTheFirst(String algorithm) {
    Anonymizer used = Anonymizer.of(algorithm);
    String first = used.hash(ADDRESS, AGENT);
    String other = used.hash("127.0.0.2", AGENT);
    assertThat(other)
        .isNotEqualTo(first)
        .isEqualTo(Anonymizer.of(algorithm).hash("127.0.0.2", AGENT));
    assertThat(used.hash(ADDRESS, AGENT)).isEqualTo(first);
    assertThat(used.hash(ADDRESS, "another")).isNotEqualTo(first);
  }

  @Test
  void takesNullForNothing() {
    Anonymizer md5 = Anonymizer.of("md5");
    assertThat(md5.hash(ADDRESS, null)).isEqualTo(md5.hash(ADDRESS, ""));
    assertThat(md5.hash(null, AGENT)).isEqualTo(md5.hash("", AGENT));
    assertThat(md5.hash(null, null)).isNull();
  }

  @Test
  void namesWhatItKnows() {
    assertThatThrownBy(() -> Anonymizer.of("crc32"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "'crc32' is no hash algorithm; there are md5, sha1, sha256, sha512, murmur3_32");
  }

  /** Test vectors of the reference implementation, seed 0, printed lowest byte first. */
  @ParameterizedTest
  @CsvSource({
    "'', 00000000",
    "test, 13d26bba",
    "'Hello, world!', 433e36c0",
    "The quick brown fox jumps over the lazy dog, 23f74f2e",
  })
  void murmurIsThatOfItsInventor(String text, String hash) {
    assertThat(HexFormat.of().formatHex(Murmur3.hash(text.getBytes(UTF_8)))).isEqualTo(hash);
  }
}
