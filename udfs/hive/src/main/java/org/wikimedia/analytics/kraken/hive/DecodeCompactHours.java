package org.wikimedia.analytics.kraken.hive;

import java.util.List;
import org.apache.hadoop.hive.ql.exec.Description;
import org.apache.hadoop.hive.serde2.objectinspector.ObjectInspector;
import org.wikimedia.analytics.kraken.counts.CompactHours;

/** Decodes counts of the compact dumps. */
@Description(
    name = "compact_hours",
    value =
        "_FUNC_(counts) - the hour strings of pagecounts-ez as a map<int,bigint> of counts by"
            + " hour of the day (0 to 23) or of the month (0 to 743); a missing hour is NULL, what"
            + " is no such string gives NULL",
    extended =
        """
        Example:
          > SELECT _FUNC_('A3F2');
          {0:3,5:2}
        """)
public final class DecodeCompactHours extends KrakenFunction {

  @Override
  List<Parameter> parameters() {
    return List.of(Parameter.text("counts"));
  }

  @Override
  ObjectInspector answers() {
    return Answers.COUNTS;
  }

  @Override
  Object answer(Arguments row) {
    return CompactHours.decode(row.text(0));
  }
}
