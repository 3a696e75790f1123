package org.wikimedia.analytics.kraken.hive;

import org.apache.hadoop.hive.ql.exec.Description;
import org.apache.hadoop.hive.serde2.objectinspector.ObjectInspector;
import org.apache.hadoop.io.Text;
import org.wikimedia.analytics.kraken.definition.PageView;
import org.wikimedia.analytics.kraken.definition.Verdict;

/** The title that a request is counted under. */
@Description(
    name = "page_title",
    value =
        "_FUNC_"
            + DefinitionFunction.FIELDS
            + " - the title that the definition counts the request under, as published; NULL where"
            + " it rejects it, a spider's has one",
    extended =
        "Example:\n  > SELECT _FUNC_('pageview', " + DefinitionFunction.VIEW + ");\n  Kraken\n")
public final class PageTitle extends DefinitionFunction {
  private final transient Text answer = new Text();

  @Override
  ObjectInspector answers() {
    return Answers.BYTES;
  }

  @Override
  Object answer(Verdict verdict, PageView view) {
    if (verdict.kind() == Verdict.Kind.REJECTED) {
      return null;
    }
    answer.set(publishedTitle(view));
    return answer;
  }
}
