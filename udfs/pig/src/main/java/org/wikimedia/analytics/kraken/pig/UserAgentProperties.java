package org.wikimedia.analytics.kraken.pig;

import java.util.Map;
import org.wikimedia.analytics.kraken.bytes.ByteSlice;

/**
 * {@code UserAgentProperties(user_agent)}: browser, system, device and app as a map, a dash for
 * what is not told.
 */
public final class UserAgentProperties extends TextQuestion<Map<String, String>> {
  private org.wikimedia.analytics.kraken.agent.UserAgentProperties agents;

  public UserAgentProperties() {
    super("user_agent_map:map[chararray]");
  }

  @Override
  protected void prepare() {
    agents = new org.wikimedia.analytics.kraken.agent.UserAgentProperties();
  }

  @Override
  protected Map<String, String> answer(ByteSlice text) {
    return agents.of(text);
  }
}
