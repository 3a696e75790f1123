package org.wikimedia.analytics.kraken.privacy;

import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Replaces client address and agent by one hash of both, as Kraken's anonymizer did: the same
 * client has the same hash in every row. There is no salt, so whoever has an agent can try all IPv4
 * addresses: hashes are pseudonyms, fit for counting, not for publishing.
 *
 * <p>Not for use by several threads.
 */
public final class Anonymizer {
  private static final String MURMUR = "murmur3_32";
  private static final Map<String, String> DIGESTS =
      Map.of("md5", "MD5", "sha1", "SHA-1", "sha256", "SHA-256", "sha512", "SHA-512");
  private static final List<String> ALGORITHMS = List.of("md5", "sha1", "sha256", "sha512", MURMUR);

  /** Null for murmur. */
  private final MessageDigest digest;

  private Anonymizer(MessageDigest digest) {
    this.digest = digest;
  }

  /**
   * An anonymizer that hashes with {@code md5}, {@code sha1}, {@code sha256}, {@code sha512} or
   * {@code murmur3_32}.
   *
   * @throws IllegalArgumentException with a sentence for a person
   */
  public static Anonymizer of(String algorithm) {
    String name = algorithm.toLowerCase(Locale.ROOT);
    if (!ALGORITHMS.contains(name)) {
      throw new IllegalArgumentException(
          "'" + algorithm + "' is no hash algorithm; there are " + String.join(", ", ALGORITHMS));
    }
    try {
      return new Anonymizer(
          name.equals(MURMUR) ? null : MessageDigest.getInstance(DIGESTS.get(name)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalArgumentException("this Java has no " + name, e);
    }
  }

  /**
   * The hash in lower-case hexadecimal digits, over address and agent one behind the other in
   * UTF-16LE. A null counts as nothing; both null give null.
   */
  public String hash(String address, String agent) {
    if (address == null && agent == null) {
      return null;
    }
    byte[] text = (orNothing(address) + orNothing(agent)).getBytes(UTF_16LE);
    return HexFormat.of().formatHex(digest == null ? Murmur3.hash(text) : digest.digest(text));
  }

  private static String orNothing(String text) {
    return text == null ? "" : text;
  }
}
