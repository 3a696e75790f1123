package org.wikimedia.analytics.kraken.pig;

import org.wikimedia.analytics.kraken.agent.AgentClassifier;
import org.wikimedia.analytics.kraken.bytes.ByteSlice;
import org.wikimedia.analytics.kraken.data.DataFiles;

/** {@code IsSpider(user_agent)}: whether a machine asked, told by its agent. */
public final class IsSpider extends TextQuestion<Boolean> {
  private AgentClassifier agents;

  public IsSpider() {
    super("is_spider:boolean");
  }

  @Override
  protected void prepare() {
    agents = AgentClassifier.of(DataFiles.shipped());
  }

  @Override
  protected Boolean answer(ByteSlice text) {
    return agents.of(text).isSpider();
  }
}
