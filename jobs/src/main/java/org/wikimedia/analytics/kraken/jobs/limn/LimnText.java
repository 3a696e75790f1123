package org.wikimedia.analytics.kraken.jobs.limn;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What Limn takes for ids and labels: its tables know no quoting, and have comments everywhere. */
public final class LimnText {
  /** What ends a cell, or what Limn takes for the begin of a comment. */
  private static final List<String> FORBIDDEN = List.of(",", "#", "//", "\"", "\t", "\r", "\n");

  private static final Pattern FORBIDDEN_RUN = Pattern.compile("\\s*(?:[,#\"\\s]|//)+\\s*");
  private static final Pattern NO_LETTERS = Pattern.compile("[^a-z0-9]+");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private LimnText() {}

  /** The first of the things in a label that it must not hold, or null. */
  public static String forbidden(String label) {
    return FORBIDDEN.stream().filter(label::contains).findFirst().orElse(null);
  }

  /**
   * A label out of any text.
   *
   * @return may be empty
   */
  public static String label(String text) {
    return FORBIDDEN_RUN.matcher(text).replaceAll(" ").strip();
  }

  /** {@code orange_uganda} out of {@code Orange (Uganda)}: an id, file name and anchor. */
  public static String id(String text) {
    String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    String id = NO_LETTERS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("_");
    return id.replaceAll("^_|_$", "");
  }

  static void checkLabel(String label) {
    String forbidden = forbidden(label);
    if (forbidden != null || label.isBlank() || !label.equals(label.strip())) {
      throw new IllegalArgumentException("'" + label + "' cannot be a label in a Limn table");
    }
  }
}
