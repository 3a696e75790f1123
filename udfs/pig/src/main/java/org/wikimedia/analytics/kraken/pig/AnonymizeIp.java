package org.wikimedia.analytics.kraken.pig;

import java.io.IOException;
import org.apache.pig.data.Tuple;
import org.wikimedia.analytics.kraken.privacy.Anonymizer;
import org.wikimedia.analytics.kraken.privacy.TruncatedAddress;

/**
 * {@code AnonymizeIp(ip[, method[, user_agent]])}: as Hive's anonymize_ip. {@code truncate}, the
 * default, leaves the network of an address; the name of a hash algorithm ({@link Anonymizer})
 * gives one hash of address and agent.
 */
public final class AnonymizeIp extends Question<String> {
  private static final String TRUNCATE = "truncate";

  private String method = TRUNCATE;

  /** Null to truncate. */
  private Anonymizer hashes;

  public AnonymizeIp() {
    super("anonymous_ip:chararray", 1, 3);
  }

  @Override
  protected void prepare() {}

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException with a sentence, if there is no such method
   */
  @Override
  protected String answer(Tuple arguments) throws IOException {
    String wanted = text(arguments, 1);
    choose(wanted == null ? TRUNCATE : wanted);
    return hashes == null
        ? TruncatedAddress.of(bytes(arguments, 0))
        : hashes.hash(text(arguments, 0), text(arguments, 2));
  }

  private void choose(String wanted) {
    if (!wanted.equals(method)) {
      hashes = wanted.equals(TRUNCATE) ? null : Anonymizer.of(wanted);
      method = wanted;
    }
  }
}
