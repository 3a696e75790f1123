package org.wikimedia.analytics.kraken.agent;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wikimedia.analytics.kraken.bytes.ByteSlice;
import org.wikimedia.analytics.kraken.cases.CaseFile;
import org.wikimedia.analytics.kraken.data.DataFiles;
import org.wikimedia.analytics.kraken.definition.Definitions;

class AgentClassifierTest {
  private static final String FILE = "spider-agents.tsv";
  private static final SpiderTexts TEXTS = SpiderTexts.of(DataFiles.shipped(), FILE);

  private final AgentClassifier agents = AgentClassifier.of(DataFiles.shipped());

  static List<CaseFile.Row> cases() {
    return CaseFile.read("agents.tsv").rows();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void tellsWhoSentTheAgentOfTheCase(CaseFile.Row row) {
    ByteSlice agent = ByteSlice.of(row.get("agent").getBytes(ISO_8859_1));
    assertThat(agents.of(agent).isSpider() ? "spider" : "user").isEqualTo(row.get("who"));
    assertThat(agents.of(agent).isSpider() ? "spider" : "user")
        .as("again")
        .isEqualTo(row.get("who"));
  }

  @Test
  void takesAnEmptyAgentForAPerson() {
    assertThat(agents.of(ByteSlice.of("")).isSpider()).isFalse();
  }

  @Test
  void remembersAnAgentByItsBytesNotByItsPlace() {
    byte[] buffer = "curl/7.29.0".getBytes(ISO_8859_1);
    ByteSlice agent = ByteSlice.of(buffer);
    assertThat(agents.of(agent).isSpider()).isTrue();
    buffer[0] = 'x';
    assertThat(agents.of(agent).isSpider()).isFalse();
    buffer[0] = 'c';
    assertThat(agents.of(agent).isSpider()).isTrue();
  }

  @Test
  void saysTheSameOfAnAgentSeenFirstLaterAndAfterItWasForgotten() {
    AgentClassifier forgetful = new AgentClassifier(TEXTS, 4);
    Random random = new Random(20130228);
    List<byte[]> seen = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      seen.add(randomAgent(random));
    }
    int spiders = 0;
    for (int i = 0; i < 400; i++) {
      ByteSlice agent = ByteSlice.of(seen.get(random.nextInt(seen.size())));
      boolean fresh = new AgentClassifier(TEXTS, 1).of(agent).isSpider();
      spiders += fresh ? 1 : 0;
      assertThat(forgetful.of(agent).isSpider()).as("forgetful of %s", agent).isEqualTo(fresh);
      assertThat(agents.of(agent).isSpider()).as("remembering %s", agent).isEqualTo(fresh);
    }
    assertThat(spiders).isBetween(1, 399);
  }

  @Test
  void allShareTheShippedTexts() {
    DataFiles others = DataFiles.with(Map.of("other.tsv", "foo\n".getBytes(UTF_8)));
    assertThat(agents).extracting("texts").isSameAs(TEXTS);
    assertThat(AgentClassifier.of(others)).extracting("texts").isSameAs(TEXTS);
    assertThat(Definitions.load(others, "pageview"))
        .extracting("view.agents.texts")
        .isSameAs(TEXTS);
  }

  @Test
  void threadsWithTheSameTextsSayTheSame() {
    List<String> said =
        cases().parallelStream()
            .map(row -> ByteSlice.of(row.get("agent").getBytes(ISO_8859_1)))
            .map(agent -> AgentClassifier.of(DataFiles.shipped()).of(agent).isSpider())
            .map(spider -> spider ? "spider" : "user")
            .toList();
    assertThat(said).isEqualTo(cases().stream().map(row -> row.get("who")).toList());
  }

  @Test
  void textsOfTheUsersOwnAreTheirs() {
    DataFiles own = DataFiles.with(Map.of(FILE, "match\ttext\nis\tfoo\n".getBytes(UTF_8)));
    assertThat(AgentClassifier.of(own).of(ByteSlice.of("foo")).isSpider()).isTrue();
    assertThat(AgentClassifier.of(own).of(ByteSlice.of("curl/7.29.0")).isSpider()).isFalse();
    assertThat(AgentClassifier.of(DataFiles.shipped()).of(ByteSlice.of("foo")).isSpider())
        .isFalse();
  }

  @Test
  void readsAnyBytes() {
    Random random = new Random(1);
    for (int i = 0; i < 2000; i++) {
      byte[] bytes = new byte[random.nextInt(700)];
      random.nextBytes(bytes);
      ByteSlice agent = ByteSlice.of(bytes);
      assertThat(agents.of(agent).isSpider()).isEqualTo(agents.of(agent).isSpider());
    }
  }

  /** Pieces of real agents in any order: some people, some spiders. */
  private static byte[] randomAgent(Random random) {
    List<CaseFile.Row> rows = cases();
    StringBuilder agent = new StringBuilder();
    for (int pieces = 1 + random.nextInt(2); pieces > 0; pieces--) {
      String whole = rows.get(random.nextInt(rows.size())).get("agent");
      agent.append(whole, random.nextInt(whole.length()), whole.length());
    }
    return agent.toString().getBytes(ISO_8859_1);
  }
}
