package org.wikimedia.analytics.kraken.hive;

import java.util.List;
import org.apache.hadoop.hive.ql.exec.Description;
import org.apache.hadoop.hive.serde2.objectinspector.ObjectInspector;
import org.wikimedia.analytics.kraken.privacy.WprovSanitizer;

/** The refinery's {@code sanitize_x_analytics_wprov}. */
@Description(
    name = "sanitize_x_analytics_wprov",
    value = "_FUNC_(x_analytics) - the X-Analytics field, its wprov cut to the code it begins with",
    extended =
        """
        Example:
          > SELECT _FUNC_('ns=0;wprov=sfla1https://en.wikipedia.org/');
          ns=0;wprov=sfla1
        """)
public final class SanitizeWprov extends KrakenFunction {

  @Override
  List<Parameter> parameters() {
    return List.of(Parameter.text("x_analytics"));
  }

  @Override
  ObjectInspector answers() {
    return Answers.STRING;
  }

  @Override
  Object answer(Arguments row) {
    return WprovSanitizer.sanitize(row.text(0));
  }
}
