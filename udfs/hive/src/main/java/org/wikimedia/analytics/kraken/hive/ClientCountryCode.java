package org.wikimedia.analytics.kraken.hive;

import java.util.List;
import org.apache.hadoop.hive.ql.exec.Description;
import org.apache.hadoop.hive.serde2.objectinspector.ObjectInspector;
import org.wikimedia.analytics.kraken.bytes.ByteSlice;
import org.wikimedia.analytics.kraken.data.DataFiles;
import org.wikimedia.analytics.kraken.geo.ClientCountry;
import org.wikimedia.analytics.kraken.geo.CountryLookup;
import org.wikimedia.analytics.kraken.net.ClientIp;

/** The country of a client. */
@Description(
    name = "client_country",
    value =
        "_FUNC_(ip, x_forwarded_for) - the ISO code of the country of who really asked, as kraken"
            + " hourly publishes it: proxies looked through, a country that the log names behind a"
            + " bar (address|DE) believed where the database knows none; -- for none;"
            + " x_forwarded_for may be NULL",
    extended =
        """
        Example:
          > SELECT _FUNC_('208.80.152.1', '41.210.128.1');
          UG
        """)
public final class ClientCountryCode extends CountryFunction {
  private static final ByteSlice NOBODY = new ByteSlice();
  private transient ClientCountry clients;

  @Override
  List<Parameter> parameters() {
    return List.of(Parameter.text("ip"), Parameter.text("x_forwarded_for").orNull());
  }

  @Override
  ObjectInspector answers() {
    return Answers.STRING;
  }

  @Override
  void prepare(CountryLookup database) {
    clients = new ClientCountry(ClientIp.of(DataFiles.shipped()), database);
  }

  @Override
  Object answer(Arguments row) {
    ByteSlice passed = row.bytes(1);
    return clients.of(row.bytes(0), passed == null ? NOBODY : passed).code();
  }
}
