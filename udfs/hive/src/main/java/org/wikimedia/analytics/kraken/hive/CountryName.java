package org.wikimedia.analytics.kraken.hive;

import java.util.List;
import org.apache.hadoop.hive.ql.exec.Description;
import org.apache.hadoop.hive.serde2.objectinspector.ObjectInspector;
import org.wikimedia.analytics.kraken.data.DataFiles;
import org.wikimedia.analytics.kraken.geo.Gazetteer;

/** The refinery's {@code country_name}. */
@Description(
    name = "country_name,get_country_name",
    value =
        "_FUNC_(country_code) - the English name of the country with that ISO code; Unknown for"
            + " any other text",
    extended =
        """
        Example:
          > SELECT _FUNC_('UG');
          Uganda
          > SELECT _FUNC_('--');
          Unknown
        """)
public final class CountryName extends KrakenFunction {
  private transient Gazetteer names;

  @Override
  List<Parameter> parameters() {
    return List.of(Parameter.text("country_code"));
  }

  @Override
  ObjectInspector answers() {
    return Answers.STRING;
  }

  @Override
  void prepare() {
    names = Gazetteer.of(DataFiles.shipped());
  }

  @Override
  Object answer(Arguments row) {
    return names.country(row.text(0));
  }
}
