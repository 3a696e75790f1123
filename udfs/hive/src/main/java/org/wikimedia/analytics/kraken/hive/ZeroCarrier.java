package org.wikimedia.analytics.kraken.hive;

import java.util.List;
import org.apache.hadoop.hive.ql.exec.Description;
import org.apache.hadoop.hive.serde2.objectinspector.ObjectInspector;
import org.apache.hadoop.io.Text;
import org.wikimedia.analytics.kraken.bytes.ByteSlice;
import org.wikimedia.analytics.kraken.data.DataFiles;
import org.wikimedia.analytics.kraken.request.Field;
import org.wikimedia.analytics.kraken.request.RequestFields;
import org.wikimedia.analytics.kraken.zero.RequestCarrier;

/** Who of Wikipedia Zero carried a request. */
@Description(
    name = "zero_carrier",
    value =
        "_FUNC_(x_analytics[, time[, ip[, x_forwarded_for]]]) - who carried the request, by the"
            + " name of the carrier or else its code; NULL for nobody, and for a carrier's test"
            + " address where ip is given",
    extended =
        """
        Example:
          > SELECT _FUNC_('zero=641-14', '2013-12-01T00:00:00');
          orange-uganda
        """)
public final class ZeroCarrier extends KrakenFunction {
  private final transient Text answer = new Text();
  private final transient RequestFields fields = new RequestFields();
  private transient RequestCarrier carriers;

  @Override
  List<Parameter> parameters() {
    return List.of(
        Parameter.of("x_analytics", Accepted.PAIRS),
        Parameter.of("time", Accepted.TIME).orNothing(),
        Parameter.text("ip").orNothing(),
        Parameter.text("x_forwarded_for").orNothing());
  }

  @Override
  ObjectInspector answers() {
    return Answers.BYTES;
  }

  @Override
  void prepare() {
    carriers = RequestCarrier.of(DataFiles.shipped());
  }

  @Override
  Object answer(Arguments row) {
    fields.clear().set(Field.CLIENT_IP, row.bytes(2)).set(Field.X_FORWARDED_FOR, row.bytes(3));
    row.setPairs(fields, 0);
    row.setTime(fields, 1);
    if (!carriers.read(fields.request())) {
      return null;
    }
    ByteSlice name = carriers.name();
    answer.set(name.array(), name.from(), name.length());
    return answer;
  }
}
