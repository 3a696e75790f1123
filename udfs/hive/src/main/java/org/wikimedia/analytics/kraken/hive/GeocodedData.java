package org.wikimedia.analytics.kraken.hive;

import org.apache.hadoop.hive.ql.exec.Description;
import org.apache.hadoop.hive.serde2.objectinspector.ObjectInspector;
import org.wikimedia.analytics.kraken.bytes.ByteSlice;
import org.wikimedia.analytics.kraken.geo.Geocoder;

/** The refinery's {@code geocoded_data}. */
@Description(
    name = "geocoded_data,get_geo_data",
    value =
        "_FUNC_(ip) - a map of continent, country_code, country, subdivision, city and timezone;"
            + " Unknown (-- for country_code) stands for what is not known, and for all of"
            + " Wikimedia's own networks. The shipped database knows continents and countries only;"
            + " one of cities that kraken.geo.db names tells the others",
    extended =
        """
        Example:
          > SELECT _FUNC_('41.210.128.1');
          {"continent":"Africa","country_code":"UG","country":"Uganda","subdivision":"Unknown","city":"Unknown","timezone":"Unknown"}
        """)
public final class GeocodedData extends AddressFunction {

  @Override
  ObjectInspector answers() {
    return Answers.STRING_MAP;
  }

  @Override
  Object answer(Geocoder geocoder, ByteSlice address) {
    return geocoder.data(address);
  }
}
