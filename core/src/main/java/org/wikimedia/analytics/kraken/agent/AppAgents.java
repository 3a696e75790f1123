package org.wikimedia.analytics.kraken.agent;

import org.wikimedia.analytics.kraken.request.Field;
import org.wikimedia.analytics.kraken.request.Request;

/**
 * For those who do not care whether a person asked: knows the Wikipedia app, takes everybody for a
 * person and so needs neither lists nor a memory.
 */
public final class AppAgents implements Agents {
  @Override
  public Agent of(Request request) {
    return AgentClassifier.agent(false, AgentClassifier.isApp(request.get(Field.USER_AGENT)));
  }
}
