package org.wikimedia.analytics.kraken.pig;

import java.io.IOException;
import org.apache.pig.data.Tuple;
import org.wikimedia.analytics.kraken.bytes.ByteSlice;

/**
 * {@code ActorSignature(ip, user_agent, accept_language, uri_host, uri_query, x_analytics)}: a mark
 * that requests of one actor on one host share; the last two may be null.
 */
public final class ActorSignature extends Question<String> {
  private org.wikimedia.analytics.kraken.privacy.ActorSignature signature;

  public ActorSignature() {
    super("actor_signature:chararray", 4, 6);
  }

  @Override
  protected void prepare() {
    signature = new org.wikimedia.analytics.kraken.privacy.ActorSignature();
  }

  @Override
  protected String answer(Tuple arguments) throws IOException {
    ByteSlice pairs = pairs(arguments, 5);
    return signature.of(
        text(arguments, 0),
        text(arguments, 1),
        text(arguments, 2),
        text(arguments, 3),
        text(arguments, 4),
        org.wikimedia.analytics.kraken.request.XAnalyticsMap.of(
            pairs == null ? null : pairs.toString()));
  }
}
