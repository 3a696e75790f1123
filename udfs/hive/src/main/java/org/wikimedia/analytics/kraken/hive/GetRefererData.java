package org.wikimedia.analytics.kraken.hive;

import java.util.List;
import org.apache.hadoop.hive.ql.exec.Description;
import org.apache.hadoop.hive.serde2.objectinspector.ObjectInspector;
import org.wikimedia.analytics.kraken.data.DataFiles;
import org.wikimedia.analytics.kraken.referer.Referer;
import org.wikimedia.analytics.kraken.referer.Referers;

/** The refinery's {@code get_referer_data}. */
@Description(
    name = "get_referer_data",
    value =
        "_FUNC_(referer) - a struct of referer_class (as get_referer_type) and referer_name, the"
            + " name of a known site or none",
    extended =
        """
        Example:
          > SELECT _FUNC_('https://www.google.com/search?q=kraken');
          {"referer_class":"external (search engine)","referer_name":"Google"}
        """)
public final class GetRefererData extends KrakenFunction {
  private transient Referers referers;

  @Override
  List<Parameter> parameters() {
    return List.of(Parameter.text("referer"));
  }

  @Override
  ObjectInspector answers() {
    return Answers.struct("referer_class", "referer_name");
  }

  @Override
  void prepare() {
    referers = Referers.of(DataFiles.shipped());
  }

  @Override
  Object answer(Arguments row) {
    Referer referer = referers.classify(row.bytes(0));
    return List.of(referer.type().label(), referer.name());
  }
}
