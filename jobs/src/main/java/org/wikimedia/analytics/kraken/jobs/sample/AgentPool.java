package org.wikimedia.analytics.kraken.jobs.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.wikimedia.analytics.kraken.project.Site;

/** The user agents of {@code agents.tsv} by class, the first of a class the most frequent. */
final class AgentPool {
  private final Map<String, List<Agent>> agents = new TreeMap<>();
  private final Map<String, Zipf> ranks = new TreeMap<>();
  private final Weighted<String> desktop =
      new Weighted<String>().add(830, "desktop").add(120, "spider").add(35, "tool").add(15, "none");
  private final Weighted<String> mobile =
      new Weighted<String>()
          .add(900, "mobile")
          .add(70, "spider")
          .add(20, "desktop")
          .add(10, "none");

  AgentPool() {
    for (String[] row : SampleTable.rows("agents.tsv", 2)) {
      agents.computeIfAbsent(row[0], name -> new ArrayList<>()).add(new Agent(row[1]));
    }
    agents.forEach((name, list) -> ranks.put(name, new Zipf(list.size())));
  }

  /** Draws an agent that would ask for this site. */
  Agent draw(Site site, SplittableRandom random) {
    return draw((site == Site.DESKTOP ? desktop : mobile).draw(random), random);
  }

  /** Draws an agent of a class of {@code agents.tsv}. */
  Agent draw(String name, SplittableRandom random) {
    return agents.get(name).get(ranks.get(name).draw(random));
  }

  boolean has(String name) {
    return agents.containsKey(name);
  }
}
