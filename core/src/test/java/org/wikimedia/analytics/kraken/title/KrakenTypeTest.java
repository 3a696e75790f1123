package org.wikimedia.analytics.kraken.title;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wikimedia.analytics.kraken.request.LogFormat;
import org.wikimedia.analytics.kraken.request.Request;
import org.wikimedia.analytics.kraken.request.RequestParser;

class KrakenTypeTest {
  @ParameterizedTest
  @CsvSource({
    "http://a.org/w/api.php?x=BannerLoader, BANNER",
    "http://a.org/w/api.php?x=bannerloader, API",
    "http://a.org/wiki/api.php, API",
    "http://a.org/wiki/api.ph, REGULAR",
    "http://a.org/x/w/index.php, REGULAR",
    "http://a.org/index.php, OTHER",
    "http://upload.a.org/wiki/thumb, REGULAR",
    "http://upload.a.org/thumb, IMAGE",
    "http://a.org/thumb, OTHER",
    "http://upload.a.org/x?thumb, OTHER",
    "http://wikimediafoundation.org/blog, BLOG",
    "http://blog.wikimediafoundation.org/, OTHER",
    "http://blog.wikimedia.org/blog, OTHER",
    "-, NONE"
  })
  void isTheFirstThatFits(String url, KrakenType type) {
    String line = "h\t1\t2013-02-28T22:00:00\t0\t1.2.3.4\thit/200\t1\tGET\t" + url;
    Request request = new Request();
    new RequestParser(LogFormat.TAB)
        .parse((line + "\t-\ttext/html\t-\t-\tMozilla\ten\t-").getBytes(ISO_8859_1), request);
    assertThat(KrakenType.of(request.javaUrl())).isEqualTo(type);
  }
}
