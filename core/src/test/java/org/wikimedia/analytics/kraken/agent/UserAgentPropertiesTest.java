package org.wikimedia.analytics.kraken.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wikimedia.analytics.kraken.bytes.ByteSlice;
import org.wikimedia.analytics.kraken.cases.CaseFile;
import org.wikimedia.analytics.kraken.request.Field;
import org.wikimedia.analytics.kraken.request.RequestFields;

class UserAgentPropertiesTest {
  private final UserAgentProperties properties = new UserAgentProperties();

  static List<CaseFile.Row> cases() {
    return CaseFile.read("user-agents.tsv").rows();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void readsTheAgentOfTheCase(CaseFile.Row row) {
    Map<String, String> map = properties.of(ByteSlice.of(row.get("agent")));
    assertThat(map.keySet()).containsExactlyElementsOf(UserAgentProperties.KEYS);
    map.forEach((key, value) -> assertThat(value).as(key).isEqualTo(row.get(key)));
    assertThat(properties.of(ByteSlice.of(row.get("agent")))).as("again").isSameAs(map);
  }

  @Test
  void readsNothingInMoreThan512Characters() {
    String agent = cases().get(0).get("agent");
    String longest = agent + " ".repeat(512 - agent.length());
    assertThat(properties.of(ByteSlice.of(longest))).containsEntry("browser_family", "Chrome");
    assertThat(properties.of(ByteSlice.of(longest + " ")).values()).containsOnly("-");
  }

  @Test
  void countsCharactersNotBytes() {
    String agent = cases().get(0).get("agent");
    String longest = agent + "\u00e9".repeat(512 - agent.length());
    assertThat(properties.of(ByteSlice.of(longest))).containsEntry("browser_family", "Chrome");
  }

  @Test
  void decodesTheSpacesOfALoggedAgent() {
    String agent = cases().get(0).get("agent");
    RequestFields fields = new RequestFields().encodesAgentSpaces(true);
    fields.set(Field.USER_AGENT, agent.replace(" ", "%20"));
    assertThat(properties.of(fields.request())).isEqualTo(properties.of(ByteSlice.of(agent)));
  }

  @Test
  void cannotBeChangedByOneWhoAsked() {
    Map<String, String> map = properties.of(ByteSlice.of("foo"));
    assertThatThrownBy(() -> map.put("os_family", "x"))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void readsAnyBytes() {
    Random random = new Random(1);
    for (int i = 0; i < 200; i++) {
      byte[] bytes = new byte[random.nextInt(700)];
      random.nextBytes(bytes);
      assertThat(properties.of(ByteSlice.of(bytes))).hasSize(7).doesNotContainValue(null);
    }
  }
}
