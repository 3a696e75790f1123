package org.wikimedia.analytics.kraken.title;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wikimedia.analytics.kraken.bytes.ByteSlice;
import org.wikimedia.analytics.kraken.cases.CaseFile;
import org.wikimedia.analytics.kraken.data.DataFiles;
import org.wikimedia.analytics.kraken.request.LogFormat;
import org.wikimedia.analytics.kraken.request.Request;
import org.wikimedia.analytics.kraken.request.RequestParser;

class TitleSchemesTest {
  private final RequestParser parser = new RequestParser(LogFormat.TAB);
  private final TitleScheme paths =
      new PathTitle(new PathHosts(DataFiles.shipped().read("all-sites-hosts.tsv")));
  private final KrakenTitle kraken = new KrakenTitle();

  static List<CaseFile.Row> cases() {
    return CaseFile.read("titles.tsv").rows();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void readsTheTitle(CaseFile.Row row) {
    TitleScheme scheme = row.get("scheme").equals("paths") ? paths : kraken;
    assertThat(title(scheme, row.get("url"))).isEqualTo(row.get("title"));
  }

  @Test
  void readsLongTitlesAfterShortOnes() {
    String page = "http://en.wikipedia.org/wiki/";
    String index = "http://en.wikipedia.org/w/index.php?title=";
    String api = "http://en.wikipedia.org/w/api.php?page=";
    for (int length : new int[] {1, 1023, 1024, 1025, 5000, 10, 60_000}) {
      String title = "x".repeat(length);
      assertThat(title(kraken, page + "/wiki/" + title)).isEqualTo(title);
      assertThat(title(kraken, index + title)).isEqualTo(title);
      assertThat(title(kraken, api + title)).isEqualTo(title);
      assertThat(title(kraken, index + "%41".repeat(Math.min(length, 20_000))))
          .isEqualTo("A".repeat(Math.min(length, 20_000)));
    }
  }

  @Test
  void tellsNoTitleFromAnEmptyOne() {
    ByteSlice title = new ByteSlice();
    Request empty = request("http://en.wikipedia.org/w/index.php?title=");
    assertThat(kraken.read(empty.javaUrl(), title)).isTrue();
    assertThat(title.isEmpty()).isTrue();
    Request none = request("http://en.wikipedia.org/w/index.php");
    assertThat(kraken.read(none.javaUrl(), title)).isFalse();
    assertThat(title.isEmpty()).isTrue();
  }

  private String title(TitleScheme scheme, String url) {
    ByteSlice title = ByteSlice.of("the title before");
    scheme.read(request(url), title);
    return title.toLatin1();
  }

  private Request request(String url) {
    String line = "h\t1\t2013-02-28T22:00:00\t0\t1.2.3.4\thit/200\t1\tGET\t" + url;
    Request request = new Request();
    parser.parse((line + "\t-\ttext/html\t-\t-\tMozilla\ten\t-").getBytes(ISO_8859_1), request);
    return request;
  }
}
