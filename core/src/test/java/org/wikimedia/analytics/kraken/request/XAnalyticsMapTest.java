package org.wikimedia.analytics.kraken.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class XAnalyticsMapTest {
  @Test
  void holdsThePairsInTheirOrder() {
    assertThat(XAnalyticsMap.of("zero=420-01;mf-m=a;x="))
        .containsExactly(entry("zero", "420-01"), entry("mf-m", "a"), entry("x", ""));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "-"})
  void isNullForNothing(String text) {
    assertThat(XAnalyticsMap.of(text)).isNull();
  }

  @Test
  void lastPairOfAKeyWins() {
    assertThat(XAnalyticsMap.of("a=1;b=2;a=3")).isEqualTo(Map.of("a", "3", "b", "2"));
  }

  @Test
  void aBareCodeHasNoValue() {
    assertThat(XAnalyticsMap.of("624-02")).containsExactly(entry("624-02", null));
  }

  @Test
  void emptyPairsAreNone() {
    assertThat(XAnalyticsMap.of(";a=1;;b=2; ;")).containsOnlyKeys("a", "b");
    assertThat(XAnalyticsMap.of(";")).isEmpty();
  }

  @Test
  void aValueMayHoldTheSign() {
    assertThat(XAnalyticsMap.of("a=b=c")).containsExactly(entry("a", "b=c"));
  }

  @Test
  void textOfNoPairsIsADash() {
    assertThat(XAnalyticsMap.text(Map.of())).isEqualTo("-");
    Map<String, String> pairs = new LinkedHashMap<>();
    pairs.put(null, "x");
    assertThat(XAnalyticsMap.text(pairs)).isEqualTo("-");
  }

  @Test
  void readsBackWhatItWrites() {
    Random random = new Random(4);
    for (int i = 0; i < 500; i++) {
      Map<String, String> pairs = new LinkedHashMap<>();
      for (int n = 1 + random.nextInt(4); n > 0; n--) {
        String value = Arrays.asList(null, "", "a", "b=c", "d e").get(random.nextInt(5));
        pairs.put("key" + random.nextInt(6), value);
      }
      assertThat(XAnalyticsMap.of(XAnalyticsMap.text(pairs))).isEqualTo(pairs);
    }
  }
}
