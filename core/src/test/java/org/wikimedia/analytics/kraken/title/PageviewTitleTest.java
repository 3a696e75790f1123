package org.wikimedia.analytics.kraken.title;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wikimedia.analytics.kraken.bytes.ByteSlice;
import org.wikimedia.analytics.kraken.cases.CaseFile;
import org.wikimedia.analytics.kraken.cases.DefinitionCases;
import org.wikimedia.analytics.kraken.request.LogFormat;
import org.wikimedia.analytics.kraken.request.Request;
import org.wikimedia.analytics.kraken.request.RequestParser;

class PageviewTitleTest {
  private final RequestParser parser = new RequestParser(LogFormat.TAB);
  private final Request request = new Request();
  private final TitleScheme titles = new PageviewTitle();

  static List<CaseFile.Row> cases() {
    return CaseFile.read("pageview-titles.tsv").rows();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void readsTheTitleOfTheCase(CaseFile.Row row) {
    parser.parse(DefinitionCases.tabLine(row), request);
    assertThat(title(titles)).isEqualTo(row.get("title"));
  }

  @Test
  void leavesNothingOfOneTitleInTheNext() {
    for (int round = 0; round < 2; round++) {
      for (CaseFile.Row row : cases()) {
        parser.parse(DefinitionCases.tabLine(row), request);
        assertThat(title(titles)).as(row.toString()).isEqualTo(row.get("title"));
      }
    }
  }

  @Test
  void cannotBeMadeToThrowAndNeverPublishesARefusedByte() {
    Random random = new Random(3);
    String alphabet = "/wiki?title=page=&index.php+%20#%7C%5B|\u00e9A";
    for (int i = 0; i < 20_000; i++) {
      StringBuilder url = new StringBuilder("http://en.wikipedia.org");
      for (int length = random.nextInt(40); length > 0; length--) {
        int at = random.nextInt(alphabet.length());
        url.append(alphabet, at, Math.min(alphabet.length(), at + 1 + random.nextInt(7)));
      }
      parse(url.toString());
      assertThat(title(titles))
          .as(url.toString())
          .isEqualTo(title(new PageviewTitle()))
          .isNotEmpty()
          .hasSizeLessThanOrEqualTo(512)
          .doesNotContainPattern("[\\x00-\\x20#<>\\[\\]{}|\\x7f]");
    }
  }

  @Test
  void readsPathsLongerThanItsBuffers() {
    parse("http://en.wikipedia.org//wiki/" + "/".repeat(5000) + "Foo");
    assertThat(title(titles)).isEqualTo("Foo");
    parse("http://en.wikipedia.org/wiki/" + "x".repeat(5000));
    assertThat(title(titles)).isEqualTo("-");
    parse("http://en.wikipedia.org/w/?title=" + "x".repeat(5000));
    assertThat(title(titles)).isEqualTo("-");
  }

  private void parse(String url) {
    String line = "h\t1\t2013-02-28T22:00:00\t0\t-\t-/200\t1\tGET\t" + url + "\t-\t-\t-\t-\t-";
    parser.parse(line.getBytes(ISO_8859_1), request);
  }

  private String title(TitleScheme scheme) {
    ByteSlice title = new ByteSlice();
    scheme.read(request, title);
    return title.toLatin1();
  }
}
