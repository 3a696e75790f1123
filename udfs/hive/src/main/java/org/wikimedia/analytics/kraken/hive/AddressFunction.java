package org.wikimedia.analytics.kraken.hive;

import java.util.List;
import org.wikimedia.analytics.kraken.bytes.ByteSlice;
import org.wikimedia.analytics.kraken.data.DataFiles;
import org.wikimedia.analytics.kraken.geo.CountryLookup;
import org.wikimedia.analytics.kraken.geo.Geocoder;

/** A question about where an address is; as in the refinery, Wikimedia's own are nowhere. */
abstract class AddressFunction extends CountryFunction {
  private transient Geocoder geocoder;

  @Override
  final List<Parameter> parameters() {
    return List.of(Parameter.text("ip"));
  }

  @Override
  final void prepare(CountryLookup database) {
    geocoder = new Geocoder(DataFiles.shipped(), database);
  }

  @Override
  final Object answer(Arguments row) {
    return answer(geocoder, row.bytes(0));
  }

  abstract Object answer(Geocoder geocoder, ByteSlice address);
}
