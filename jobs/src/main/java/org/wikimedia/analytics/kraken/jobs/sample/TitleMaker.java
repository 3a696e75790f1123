package org.wikimedia.analytics.kraken.jobs.sample;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Invents page titles out of the syllables of a script, in the shapes of {@code title-shapes.tsv}.
 */
final class TitleMaker {
  private static final int LONGEST_TITLE = 6000;

  private final Map<String, String[]> scripts = new LinkedHashMap<>();
  private final Weighted<String> shapes = new Weighted<>();

  TitleMaker() {
    for (String[] row : SampleTable.rows("syllables.tsv", 2)) {
      scripts.put(row[0], row[1].split(" "));
    }
    for (String[] row : SampleTable.rows("title-shapes.tsv", 2)) {
      shapes.add(Integer.parseInt(row[0]), row[1]);
    }
  }

  /** A title of ordinary length, words joined by underscores, as bytes of a URL. */
  byte[] ordinary(String script, SplittableRandom random) {
    return TitleSpelling.CANONICAL.spell(shaped(script, random));
  }

  /** Any title: now and then spelled in an odd encoding, and rarely a thousand bytes and more. */
  byte[] any(String script, SplittableRandom random) {
    String title = shaped(script, random);
    int luck = random.nextInt(3000);
    if (luck == 0) {
      return TitleSpelling.doubleEncoded(title, 2 + random.nextInt(6), LONGEST_TITLE);
    }
    if (luck < 3) {
      return TitleSpelling.CANONICAL.spell(repeated(title, 600 + random.nextInt(1200)));
    }
    return TitleSpelling.draw(random).spell(title);
  }

  private static String repeated(String title, int length) {
    StringBuilder text = new StringBuilder(title);
    while (text.length() < length) {
      text.append('_').append(title);
    }
    return text.toString();
  }

  private String shaped(String script, SplittableRandom random) {
    String[] syllables = scripts.get(script);
    if (syllables == null) {
      throw new IllegalStateException("sample/syllables.tsv has no script " + script);
    }
    String shape = shapes.draw(random);
    StringBuilder title = new StringBuilder();
    for (int i = 0; i < shape.length(); i++) {
      char letter = shape.charAt(i);
      switch (letter) {
        case 'W' -> title.append(word(syllables, random));
        case 'N' -> title.append(1 + random.nextInt(2013));
        case '^' -> title.append(shape.charAt(++i));
        default -> title.append(letter);
      }
    }
    return title.toString();
  }

  private static String word(String[] syllables, SplittableRandom random) {
    StringBuilder word = new StringBuilder();
    for (int count = 2 + random.nextInt(2); count > 0; count--) {
      word.append(syllables[random.nextInt(syllables.length)]);
    }
    int first = word.offsetByCodePoints(0, 1);
    return word.substring(0, first).toUpperCase(Locale.ROOT) + word.substring(first);
  }
}
