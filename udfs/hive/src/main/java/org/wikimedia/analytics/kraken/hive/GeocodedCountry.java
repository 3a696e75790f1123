package org.wikimedia.analytics.kraken.hive;

import org.apache.hadoop.hive.ql.exec.Description;
import org.apache.hadoop.hive.serde2.objectinspector.ObjectInspector;
import org.wikimedia.analytics.kraken.bytes.ByteSlice;
import org.wikimedia.analytics.kraken.geo.Geocoder;

/** The refinery's {@code geocoded_country}. */
@Description(
    name = "geocoded_country,get_country_iso",
    value =
        "_FUNC_(ip) - the ISO code of the country of the address; -- where none is known, and in"
            + " Wikimedia's own networks",
    extended =
        """
        Example:
          > SELECT _FUNC_('41.210.128.1');
          UG
        """)
public final class GeocodedCountry extends AddressFunction {

  @Override
  ObjectInspector answers() {
    return Answers.STRING;
  }

  @Override
  Object answer(Geocoder geocoder, ByteSlice address) {
    return geocoder.country(address).code();
  }
}
