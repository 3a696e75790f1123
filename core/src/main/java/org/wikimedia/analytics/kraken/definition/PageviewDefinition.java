package org.wikimedia.analytics.kraken.definition;

import java.util.List;
import org.wikimedia.analytics.kraken.agent.Agents;
import org.wikimedia.analytics.kraken.request.Request;

/**
 * A way to count page views: named rules, asked in order; the first that says no is the verdict.
 * Holds what it made of the last request, so one instance serves one thread.
 */
public final class PageviewDefinition {
  private final String name;
  private final String version;
  private final RuleChain first;
  private final Verdict[] refusals;
  private final Verdict counted;
  private final List<Verdict> verdicts;
  private final PageView view;

  PageviewDefinition(DefinitionFile file) {
    this(file, file.agents());
  }

  /**
   * @param agents instead of those of the file; null for a definition that does not look at agents
   */
  PageviewDefinition(DefinitionFile file, Agents agents) {
    name = file.name();
    version = file.version();
    first = new RuleChain(file.rules());
    verdicts = List.copyOf(file.verdicts());
    counted = verdicts.get(0);
    refusals = verdicts.subList(1, verdicts.size()).toArray(new Verdict[0]);
    view = new PageView(file.projects(), file.titles(), agents, file.signedSizes());
  }

  public String name() {
    return name;
  }

  /** Which state of the predecessor, or of our own rules, this is. */
  public String version() {
    return version;
  }

  /** Every possible verdict; {@code counted} is the first, then the rules in their order. */
  public List<Verdict> verdicts() {
    return verdicts;
  }

  public Verdict judge(Request request) {
    int said = first.refusedBy(view.of(request));
    return said < 0 ? counted : refusals[said];
  }

  /** The last judged request as this definition sees it. */
  public PageView view() {
    return view;
  }
}
