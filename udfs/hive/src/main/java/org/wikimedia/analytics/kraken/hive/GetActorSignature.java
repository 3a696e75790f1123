package org.wikimedia.analytics.kraken.hive;

import java.util.List;
import org.apache.hadoop.hive.ql.exec.Description;
import org.apache.hadoop.hive.serde2.objectinspector.ObjectInspector;
import org.wikimedia.analytics.kraken.privacy.ActorSignature;

/** The refinery's {@code get_actor_signature}. */
@Description(
    name = "get_actor_signature",
    value =
        "_FUNC_(ip, user_agent, accept_language, uri_host, uri_query, x_analytics) - a hash that"
            + " requests of one actor on one host share; uri_query and x_analytics may be NULL",
    extended =
        """
        Example:
          > SELECT _FUNC_('203.0.113.7', 'Mozilla/5.0', 'en', 'en.wikipedia.org', '', map('wmfuuid', 'a1'));
          909e399f9e8109be6a51ff9c3428be7b
        """)
public final class GetActorSignature extends KrakenFunction {
  private transient ActorSignature signature;

  @Override
  List<Parameter> parameters() {
    return List.of(
        Parameter.text("ip"),
        Parameter.text("user_agent"),
        Parameter.text("accept_language"),
        Parameter.text("uri_host"),
        Parameter.text("uri_query").orNull(),
        Parameter.of("x_analytics", Accepted.PAIRS).orNull());
  }

  @Override
  ObjectInspector answers() {
    return Answers.STRING;
  }

  @Override
  void prepare() {
    signature = new ActorSignature();
  }

  @Override
  Object answer(Arguments row) {
    return signature.of(
        row.text(0), row.text(1), row.text(2), row.text(3), row.text(4), row.pairs(5));
  }
}
