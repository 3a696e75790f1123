package org.wikimedia.analytics.kraken.pig;

import java.io.IOException;
import org.apache.pig.data.Tuple;
import org.wikimedia.analytics.kraken.data.DataFiles;
import org.wikimedia.analytics.kraken.geo.Gazetteer;

/** {@code CountryName(country_code)}: its English name, {@code Unknown} for any other text. */
public final class CountryName extends Question<String> {
  private Gazetteer names;

  public CountryName() {
    super("country_name:chararray", 1, 1);
  }

  @Override
  protected void prepare() {
    names = Gazetteer.of(DataFiles.shipped());
  }

  @Override
  protected String answer(Tuple arguments) throws IOException {
    return names.country(text(arguments, 0));
  }
}
