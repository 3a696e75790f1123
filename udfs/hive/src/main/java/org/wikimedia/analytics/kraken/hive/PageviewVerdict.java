package org.wikimedia.analytics.kraken.hive;

import org.apache.hadoop.hive.ql.exec.Description;
import org.apache.hadoop.hive.serde2.objectinspector.ObjectInspector;
import org.wikimedia.analytics.kraken.definition.PageView;
import org.wikimedia.analytics.kraken.definition.Verdict;

/** What a definition says of a request. */
@Description(
    name = "pageview_verdict",
    value =
        "_FUNC_"
            + DefinitionFunction.FIELDS
            + " - counted, or the name of the first rule of the definition that says no",
    extended =
        "Example:\n  > SELECT _FUNC_('pageview', "
            + DefinitionFunction.VIEW
            + ");\n  counted\n  > SELECT _FUNC_('webstatscollector',"
            + " 'http://en.wikipedia.org/wiki/Kraken', 'TCP_MISS/302', '-', '-', '-',"
            + " '10.64.0.1');\n  internal\n")
public final class PageviewVerdict extends DefinitionFunction {
  @Override
  ObjectInspector answers() {
    return Answers.STRING;
  }

  @Override
  Object answer(Verdict verdict, PageView view) {
    return verdict.name();
  }
}
