package org.wikimedia.analytics.kraken.hive;

import org.apache.hadoop.hive.ql.exec.Description;
import org.apache.hadoop.hive.serde2.objectinspector.ObjectInspector;
import org.apache.hadoop.io.Text;
import org.wikimedia.analytics.kraken.bytes.ByteSlice;
import org.wikimedia.analytics.kraken.definition.PageView;
import org.wikimedia.analytics.kraken.definition.Verdict;

/** The code that a request is counted under. */
@Description(
    name = "project_code",
    value =
        "_FUNC_"
            + DefinitionFunction.FIELDS
            + " - the project code that the definition counts the request under, as published;"
            + " NULL where it rejects it, a spider's has one",
    extended =
        "Example:\n  > SELECT _FUNC_('pageview', " + DefinitionFunction.VIEW + ");\n  en.m\n")
public final class ProjectCode extends DefinitionFunction {
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
    ByteSlice code = view.project().publishedCode();
    answer.set(code.array(), code.from(), code.length());
    return answer;
  }
}
