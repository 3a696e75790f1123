package org.wikimedia.analytics.kraken.agent;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wikimedia.analytics.kraken.bytes.ByteSlice;
import org.wikimedia.analytics.kraken.data.DataException;
import org.wikimedia.analytics.kraken.data.DataFiles;

class SpiderTextsTest {
  private static SpiderTexts texts(String content) {
    byte[] bytes = content.getBytes(UTF_8);
    return new SpiderTexts(DataFiles.with(Map.of("own.tsv", bytes)).read("own.tsv"));
  }

  @ParameterizedTest
  @CsvSource({
    "is, foo, true",
    "is, FOO, true",
    "is, foo1, false",
    "starts, foo1, true",
    "starts, 1foo, false",
    "contains, 1foo1, true",
    "contains, fo, false"
  })
  void matchesAsTheRowSays(String match, String agent, boolean spider) {
    SpiderTexts texts = texts("match\ttext\n" + match + "\tFoo\n");
    assertThat(texts.matchOneOf(ByteSlice.of(agent))).isEqualTo(spider);
  }

  @Test
  void knowsAddressesOnlyWhenTheListSaysSo() {
    ByteSlice address = ByteSlice.of("foo@example.org");
    assertThat(texts("match\ttext\nstarts-like\te-mail\n").matchOneOf(address)).isTrue();
    assertThat(texts("match\ttext\nis\tfoo\n").matchOneOf(address)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "\"kind\ttext\nis\tfoo\"|own.tsv:1: the columns must be match, text",
        "\"match\ttext\"|own.tsv:1: there is no row below the header",
        "\"match\ttext\nis\"|own.tsv:2: 1 cells where the header has 2",
        "\"match\ttext\nends\tfoo\"|own.tsv:2: 'ends' is none of is, starts, starts-like, contains",
        "\"match\ttext\nstarts-like\turl\"|"
            + "own.tsv:2: an agent can start like 'e-mail' only, not 'url'",
        "\"match\ttext\ncontains\t \"|"
            + "own.tsv:2: the text is empty, which every agent would match",
        "\"match\ttext\nis\tfoo\n# twice\nis\tFOO\"|own.tsv:4: 'is FOO' stands here twice"
      })
  void refusesNonsense(String content, String message) {
    assertThatThrownBy(() -> texts(content)).isInstanceOf(DataException.class).hasMessage(message);
  }
}
