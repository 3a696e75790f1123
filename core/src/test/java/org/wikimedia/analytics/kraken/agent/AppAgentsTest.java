package org.wikimedia.analytics.kraken.agent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.wikimedia.analytics.kraken.request.Field;
import org.wikimedia.analytics.kraken.request.Request;
import org.wikimedia.analytics.kraken.request.RequestFields;

class AppAgentsTest {
  private static final String APP = "WikipediaApp/2.7.50-r-2020-01-01 (Android 9; Phone)";

  private final AppAgents agents = new AppAgents();

  @Test
  void knowsTheAppAsLoggedAndAsSent() {
    assertThat(agents.of(request(APP, false)).isApp()).isTrue();
    assertThat(agents.of(request(APP.replace(" ", "%20"), true)).isApp()).isTrue();
    assertThat(agents.of(request("wikipediaapp", false)).isApp()).isFalse();
  }

  @Test
  void takesASpiderForAPerson() {
    assertThat(agents.of(request("Googlebot/2.1", false))).isEqualTo(new Agent(false, false));
  }

  private static Request request(String agent, boolean encodesSpaces) {
    return new RequestFields()
        .encodesAgentSpaces(encodesSpaces)
        .set(Field.USER_AGENT, agent)
        .request();
  }
}
