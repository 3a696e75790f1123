package org.wikimedia.analytics.kraken.hive;

import java.util.List;
import org.apache.hadoop.hive.ql.exec.Description;
import org.apache.hadoop.hive.serde2.objectinspector.ObjectInspector;
import org.wikimedia.analytics.kraken.project.AccessMethod;

/** The refinery's {@code get_access_method}. */
@Description(
    name = "get_access_method",
    value = "_FUNC_(uri_host, user_agent) - mobile app, mobile web or desktop",
    extended =
        """
        Example:
          > SELECT _FUNC_('en.m.wikipedia.org', 'Mozilla/5.0');
          mobile web
        """)
public final class GetAccessMethod extends KrakenFunction {

  @Override
  List<Parameter> parameters() {
    return List.of(Parameter.text("uri_host"), Parameter.text("user_agent"));
  }

  @Override
  ObjectInspector answers() {
    return Answers.STRING;
  }

  @Override
  Object answer(Arguments row) {
    return AccessMethod.of(row.bytes(0), row.bytes(1)).label();
  }
}
