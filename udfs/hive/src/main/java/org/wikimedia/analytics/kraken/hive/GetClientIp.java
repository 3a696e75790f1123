package org.wikimedia.analytics.kraken.hive;

import java.util.List;
import org.apache.hadoop.hive.ql.exec.Description;
import org.apache.hadoop.hive.serde2.objectinspector.ObjectInspector;
import org.wikimedia.analytics.kraken.bytes.ByteSlice;
import org.wikimedia.analytics.kraken.data.DataFiles;
import org.wikimedia.analytics.kraken.net.ClientIp;

/** The refinery's {@code get_client_ip}. */
@Description(
    name = "get_client_ip",
    value =
        "_FUNC_(ip, x_forwarded_for) - who really asked, trusted proxies looked through; NULL if"
            + " ip is no address, x_forwarded_for may be NULL",
    extended =
        """
        Example:
          > SELECT _FUNC_('208.80.152.1', '203.0.113.7, 208.80.152.2');
          203.0.113.7
        """)
public final class GetClientIp extends KrakenFunction {
  private static final ByteSlice NOBODY = new ByteSlice();
  private transient ClientIp client;

  @Override
  List<Parameter> parameters() {
    return List.of(Parameter.text("ip"), Parameter.text("x_forwarded_for").orNull());
  }

  @Override
  ObjectInspector answers() {
    return Answers.STRING;
  }

  @Override
  void prepare() {
    client = ClientIp.of(DataFiles.shipped());
  }

  @Override
  Object answer(Arguments row) {
    ByteSlice passed = row.bytes(1);
    return client.read(row.bytes(0), passed == null ? NOBODY : passed)
        ? client.address().toString()
        : null;
  }
}
