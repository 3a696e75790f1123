package org.wikimedia.analytics.kraken.hive;

import java.util.Arrays;
import java.util.List;
import org.apache.hadoop.hive.ql.exec.Description;
import org.apache.hadoop.hive.serde2.objectinspector.ObjectInspector;
import org.apache.hadoop.io.Text;
import org.wikimedia.analytics.kraken.bytes.ByteSlice;
import org.wikimedia.analytics.kraken.definition.PageView;
import org.wikimedia.analytics.kraken.definition.Verdict;
import org.wikimedia.analytics.kraken.project.Project;

/** All that a definition says of a request, worked out once. */
@Description(
    name = "pageview_properties",
    value =
        "_FUNC_"
            + DefinitionFunction.FIELDS
            + " - a struct of verdict, code, language, project (wikipedia.org), site (X desktop,"
            + " M mobile, Z zero), title and bytes; all but the verdict are NULL where the"
            + " definition rejects the request",
    extended =
        "Example:\n  > SELECT _FUNC_('pageview', "
            + DefinitionFunction.VIEW
            + ", '-', '192.0.2.1', '-', 1000);\n  {\"verdict\":\"counted\",\"code\":\"en.m\","
            + "\"language\":\"en\",\"project\":\"wikipedia.org\",\"site\":\"M\","
            + "\"title\":\"Kraken\",\"bytes\":1000}\n")
public final class PageviewProperties extends DefinitionFunction {
  private static final List<String> NAMES =
      List.of("verdict", "code", "language", "project", "site", "title", "bytes");

  private final transient Text code = new Text();
  private final transient Text title = new Text();

  @Override
  ObjectInspector answers() {
    ObjectInspector text = Answers.STRING;
    ObjectInspector bytes = Answers.BYTES;
    return Answers.struct(NAMES, List.of(text, bytes, text, text, text, bytes, Answers.LONG));
  }

  @Override
  Object answer(Verdict verdict, PageView view) {
    if (verdict.kind() == Verdict.Kind.REJECTED) {
      return Arrays.asList(verdict.name(), null, null, null, null, null, null);
    }
    Project project = view.project();
    ByteSlice published = project.publishedCode();
    code.set(published.array(), published.from(), published.length());
    title.set(publishedTitle(view));
    return Arrays.asList(
        verdict.name(),
        code,
        project.language(),
        project.family(),
        project.site().letter(),
        title,
        view.bytes());
  }
}
