package org.wikimedia.analytics.kraken.pig;

import java.io.IOException;
import org.apache.pig.data.Tuple;
import org.apache.pig.data.TupleFactory;
import org.wikimedia.analytics.kraken.definition.PageView;
import org.wikimedia.analytics.kraken.definition.Verdict;
import org.wikimedia.analytics.kraken.project.Project;
import org.wikimedia.analytics.kraken.request.Request;

/**
 * {@code CountedView('pageview', url, status, ...)}: all that a count needs at once. What stands
 * behind the verdict is null unless that is {@code counted}; texts have the bytes that are
 * published.
 */
public final class CountedView extends DefinitionQuestion<Tuple> {
  private static final int COLUMNS = 7;

  public CountedView() {
    super(
        "view:tuple(verdict:chararray,code:bytearray,language:bytearray,project:bytearray,"
            + "site:chararray,title:bytearray,bytes:long)");
  }

  @Override
  protected Tuple answer(Verdict verdict, PageView view, Request request) throws IOException {
    Tuple answer = TupleFactory.getInstance().newTuple(COLUMNS);
    answer.set(0, verdict.name());
    if (verdict.isCounted()) {
      Project project = view.project();
      answer.set(1, PublishedCell.of(project.publishedCode()));
      answer.set(2, PublishedCell.of(project.language()));
      answer.set(3, PublishedCell.of(project.family()));
      answer.set(4, project.site().letter());
      answer.set(5, PublishedCell.of(view.publishedTitle()));
      answer.set(6, view.bytes());
    }
    return answer;
  }
}
