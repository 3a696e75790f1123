package org.wikimedia.analytics.kraken.hive;

import java.util.List;
import org.apache.hadoop.hive.ql.exec.Description;
import org.apache.hadoop.hive.serde2.objectinspector.ObjectInspector;
import org.wikimedia.analytics.kraken.data.DataFiles;
import org.wikimedia.analytics.kraken.referer.Referers;

/** The refinery's {@code get_referer_type}. */
@Description(
    name = "get_referer_type,classify_referer",
    value =
        "_FUNC_(referer) - none, unknown, internal, external, external (search engine), external"
            + " (media sites) or external (AI chatbot)",
    extended =
        """
        Example:
          > SELECT _FUNC_('https://www.google.com/search?q=kraken');
          external (search engine)
        """)
public final class GetRefererType extends KrakenFunction {
  private transient Referers referers;

  @Override
  List<Parameter> parameters() {
    return List.of(Parameter.text("referer"));
  }

  @Override
  ObjectInspector answers() {
    return Answers.STRING;
  }

  @Override
  void prepare() {
    referers = Referers.of(DataFiles.shipped());
  }

  @Override
  Object answer(Arguments row) {
    return referers.classify(row.bytes(0)).type().label();
  }
}
