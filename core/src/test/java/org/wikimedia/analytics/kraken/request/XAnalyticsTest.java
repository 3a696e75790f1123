package org.wikimedia.analytics.kraken.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class XAnalyticsTest {
  private final RequestFields fields = new RequestFields();

  @Test
  void hasTheLastValueOfAKey() {
    assertThat(value("zero=1;proxy=2;zero=3", "zero")).isEqualTo("3");
    assertThat(value("zero", "zero")).isEmpty();
    assertThat(value("zeronet=4;zero=5", "zero")).isEqualTo("5");
    assertThat(value("zero=5;zeronet=4", "zero")).isEqualTo("5");
  }

  @Test
  void hasNoneWhereTheKeyIsNot() {
    assertThat(value("-", "-")).isEmpty();
    assertThat(value("", "zero")).isEmpty();
    assertThat(value("x=zero=1;zer=2", "zero")).isEmpty();
  }

  /**
   * Keys that begin alike, none, and with bytes that share a bit (a letter and its capital not).
   */
  @Test
  void agreesWithAReadingPairByPair() {
    Random random = new Random(20130228);
    for (int i = 0; i < 50_000; i++) {
      StringBuilder pairs = new StringBuilder();
      random.ints(random.nextInt(12), 0, 6).forEach(c -> pairs.append("ab=;\u00e1-".charAt(c)));
      String key = "ab\u00e1".charAt(random.nextInt(3)) + (random.nextBoolean() ? "b" : "");
      assertThat(value(pairs.toString(), key))
          .as("%s of %s", key, pairs)
          .isEqualTo(pairByPair(pairs.toString(), key));
    }
  }

  private String value(String pairs, String key) {
    Request request = fields.clear().set(Field.X_ANALYTICS, pairs).request();
    return new XAnalytics(key).value(request).toString();
  }

  private static String pairByPair(String pairs, String key) {
    String value = "";
    if (pairs.equals("-")) {
      return value;
    }
    for (String pair : pairs.split(";")) {
      int equals = pair.indexOf('=');
      if ((equals < 0 ? pair : pair.substring(0, equals)).equals(key)) {
        value = equals < 0 ? "" : pair.substring(equals + 1);
      }
    }
    return value;
  }
}
