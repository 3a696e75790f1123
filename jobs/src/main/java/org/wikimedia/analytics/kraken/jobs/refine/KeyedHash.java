package org.wikimedia.analytics.kraken.jobs.refine;

import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.wikimedia.analytics.kraken.bytes.ByteSlice;

/**
 * Pseudonyms that nobody can turn back, or make, who has not the key: HMAC-SHA-256 in 64
 * hexadecimal digits. Not for use by several threads.
 */
final class KeyedHash {
  private static final String ALGORITHM = "HmacSHA256";

  private final Mac mac;

  /**
   * @param key not empty
   */
  KeyedHash(byte[] key) {
    try {
      mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }

  String of(ByteSlice text) {
    mac.update(text.array(), text.from(), text.length());
    return HexFormat.of().formatHex(mac.doFinal());
  }
}
