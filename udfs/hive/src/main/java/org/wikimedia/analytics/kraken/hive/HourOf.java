package org.wikimedia.analytics.kraken.hive;

import java.util.List;
import org.apache.hadoop.hive.ql.exec.Description;
import org.apache.hadoop.hive.serde2.objectinspector.ObjectInspector;
import org.wikimedia.analytics.kraken.request.Hour;
import org.wikimedia.analytics.kraken.request.RequestFields;

/** The hour of a time. */
@Description(
    name = "hour_of",
    value =
        "_FUNC_(time) - the hour in UTC that a time as logged, or a timestamp, lies in; NULL for"
            + " what is no time",
    extended =
        """
        Example:
          > SELECT _FUNC_('2013-02-28T22:15:00');
          2013-02-28T22
        """)
public final class HourOf extends KrakenFunction {
  private final transient RequestFields fields = new RequestFields();
  private transient int lastHour = Hour.NONE;
  private transient String lastText;

  @Override
  List<Parameter> parameters() {
    return List.of(Parameter.of("time", Accepted.TIME));
  }

  @Override
  ObjectInspector answers() {
    return Answers.STRING;
  }

  @Override
  Object answer(Arguments row) {
    fields.clear();
    row.setTime(fields, 0);
    int hour = fields.request().hour();
    if (hour != lastHour) {
      lastHour = hour;
      lastText = hour == Hour.NONE ? null : Hour.text(hour);
    }
    return lastText;
  }
}
