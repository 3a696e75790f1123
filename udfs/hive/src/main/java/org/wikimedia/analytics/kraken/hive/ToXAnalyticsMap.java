package org.wikimedia.analytics.kraken.hive;

import java.util.List;
import org.apache.hadoop.hive.ql.exec.Description;
import org.apache.hadoop.hive.serde2.objectinspector.ObjectInspector;
import org.wikimedia.analytics.kraken.request.XAnalyticsMap;

/** X-Analytics as a map. */
@Description(
    name = "x_analytics_map",
    value =
        "_FUNC_(x_analytics) - the key=value pairs of the X-Analytics field as a map; NULL for a"
            + " dash and for nothing",
    extended =
        """
        Example:
          > SELECT _FUNC_('zero=641-14;https=1');
          {"zero":"641-14","https":"1"}
        """)
public final class ToXAnalyticsMap extends KrakenFunction {

  @Override
  List<Parameter> parameters() {
    return List.of(Parameter.text("x_analytics"));
  }

  @Override
  ObjectInspector answers() {
    return Answers.STRING_MAP;
  }

  @Override
  Object answer(Arguments row) {
    return XAnalyticsMap.of(row.text(0));
  }
}
