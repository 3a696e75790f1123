package org.wikimedia.analytics.kraken.hive;

import java.util.List;
import org.apache.hadoop.hive.ql.exec.Description;
import org.apache.hadoop.hive.serde2.objectinspector.ObjectInspector;
import org.wikimedia.analytics.kraken.data.DataFiles;
import org.wikimedia.analytics.kraken.net.NetworkOrigins;

/** The refinery's {@code get_network_origin}. */
@Description(
    name = "get_network_origin",
    value =
        "_FUNC_(ip) - whose network the address is in: wikimedia_labs, wikimedia or internet,"
            + " which is also said of what is no address",
    extended =
        """
        Example:
          > SELECT _FUNC_('208.80.152.1');
          wikimedia
        """)
public final class GetNetworkOrigin extends KrakenFunction {
  private transient NetworkOrigins origins;

  @Override
  List<Parameter> parameters() {
    return List.of(Parameter.text("ip"));
  }

  @Override
  ObjectInspector answers() {
    return Answers.STRING;
  }

  @Override
  void prepare() {
    origins = NetworkOrigins.of(DataFiles.shipped());
  }

  @Override
  Object answer(Arguments row) {
    return origins.origin(row.bytes(0)).label();
  }
}
