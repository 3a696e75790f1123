package org.wikimedia.analytics.kraken.jobs.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TitlePoolTest {
  private static final List<String> TITLES = draw(40_000);

  private static List<String> draw(int count) {
    SplittableRandom random = new SplittableRandom(2);
    TitlePool pool = new TitlePool("Haupt_ü", "cyrillic", 20_000, new TitleMaker(), random);
    List<String> titles = new ArrayList<>();
    LogText text = new LogText(64);
    for (int i = 0; i < count; i++) {
      pool.addTitle(random, text.clear());
      titles.add(new String(text.bytes(), 0, text.length(), StandardCharsets.ISO_8859_1));
    }
    return titles;
  }

  @Test
  void mainPageIsReadMostAndTheSecondAboutHalfAsOften() {
    Map<String, Integer> counts = new HashMap<>();
    TITLES.forEach(title -> counts.merge(title, 1, Integer::sum));
    List<Integer> sorted = counts.values().stream().sorted((a, b) -> b - a).toList();
    assertThat(counts.get("Haupt_%C3%BC")).isEqualTo(sorted.get(0));
    assertThat(sorted.get(0)).isBetween(2000, 4000);
    assertThat((double) sorted.get(0) / sorted.get(1)).isBetween(1.4, 2.1);
    assertThat(sorted).hasSizeGreaterThan(5000);
  }

  @Test
  void titlesComeInEverySpelling() {
    assertThat(TITLES).anyMatch(title -> title.matches("(%D[01]%[89AB][0-9A-F]|[_,.'()-])+"));
    assertThat(TITLES).anyMatch(title -> title.matches("(%d[01]%[89ab][0-9a-f]|_)+"));
    assertThat(TITLES).anyMatch(title -> title.contains("\\xD0\\x"));
    assertThat(TITLES).anyMatch(title -> title.contains("%25D0%25"));
    assertThat(TITLES).anyMatch(title -> title.contains("%252525"));
    assertThat(TITLES).anyMatch(title -> title.matches("[\u00D0\u00D1][\u0080-\u00BF].* .*"));
    assertThat(TITLES).anyMatch(title -> title.matches("[\u00E0-\u00FF]{2,}.*"));
  }

  @Test
  void someTitlesAreThousandsOfBytesLong() {
    assertThat(TITLES).anyMatch(title -> title.length() > 3000);
    assertThat(TITLES).noneMatch(title -> title.length() > 20_000);
  }

  @Test
  void titlesHoldNothingThatWouldBreakALine() {
    assertThat(TITLES).noneMatch(title -> title.isEmpty() || title.matches("(?s).*[\t\r\n\0].*"));
  }
}
