package org.wikimedia.analytics.kraken.pig;

import java.io.IOException;
import org.apache.pig.data.Tuple;

/** {@code AccessMethod(uri_host, user_agent)}: desktop, mobile web or mobile app. */
public final class AccessMethod extends Question<String> {
  public AccessMethod() {
    super("access_method:chararray", 2, 2);
  }

  @Override
  protected void prepare() {}

  @Override
  protected String answer(Tuple arguments) throws IOException {
    return org.wikimedia.analytics.kraken.project.AccessMethod.of(
            bytes(arguments, 0), bytes(arguments, 1))
        .label();
  }
}
