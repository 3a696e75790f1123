package org.wikimedia.analytics.kraken.counts;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The hour strings of the compact dumps (pagecounts-ez). Of a day: a letter for the hour, A to X,
 * and its count, {@code A3F2}; {@code D?} for an hour whose file was missing; nothing for an hour
 * without views. Of a month: a letter for the day (A to Z, then {@code [ \ ] ^ _}), its day string
 * and a comma, {@code AA3F2,}; {@code C*?,} for a day that was missing.
 *
 * <p>Counts are by hour of the day (0 to 23), or hour of the month (0 to 743, 24 a day); null is an
 * hour that is missing. Which hour a letter means is the file's business: in dumps made of files
 * named by the end of their hour, A is the hour before midnight.
 */
public final class CompactHours {
  private static final int HOURS = 24;
  private static final int DAYS = 31;
  private static final int MOST_DIGITS = 18;
  private static final String MISSING_DAY = "*?";

  private final String text;
  private final SortedMap<Integer, Long> counts = new TreeMap<>();

  private CompactHours(String text) {
    this.text = text;
  }

  /**
   * Reads either string; null for a text that is neither, for a null, or for one that names an hour
   * twice. Months as they were first written, {@code AB1,BO1} with the day before every hour and no
   * comma at the end, are read, too.
   */
  public static SortedMap<Integer, Long> decode(String text) {
    if (text == null || text.isEmpty()) {
      return null;
    }
    CompactHours hours = new CompactHours(text);
    boolean day = text.length() > 1 && isCount(text.charAt(1));
    boolean good = day ? hours.readDay(0, text.length(), 0) : hours.readMonth();
    return good ? hours.counts : null;
  }

  /**
   * Writes the string of a day.
   *
   * @param counts by hour, 0 to 23; null for a missing hour; zeros are not written
   * @throws IllegalArgumentException for another hour or a negative count
   */
  public static String encodeDay(Map<Integer, Long> counts) {
    StringBuilder text = new StringBuilder();
    new TreeMap<>(counts).forEach((hour, count) -> append(text, hour, HOURS, count));
    return text.toString();
  }

  /**
   * Writes the string of a month; a day with 24 missing hours is a missing day.
   *
   * @param counts by hour of the month, 0 to 743
   * @throws IllegalArgumentException for another hour or a negative count
   */
  public static String encodeMonth(Map<Integer, Long> counts) {
    SortedMap<Integer, Long> sorted = new TreeMap<>(counts);
    if (!sorted.isEmpty() && (sorted.firstKey() < 0 || sorted.lastKey() >= DAYS * HOURS)) {
      throw new IllegalArgumentException("an hour outside 0 to " + (DAYS * HOURS - 1));
    }
    StringBuilder text = new StringBuilder();
    for (int day = 0; day < DAYS; day++) {
      String hours = day(sorted.subMap(day * HOURS, (day + 1) * HOURS));
      text.append(hours.isEmpty() ? "" : (char) ('A' + day) + hours + ",");
    }
    return text.toString();
  }

  private static String day(SortedMap<Integer, Long> counts) {
    if (counts.size() == HOURS && counts.values().stream().allMatch(count -> count == null)) {
      return MISSING_DAY;
    }
    StringBuilder text = new StringBuilder();
    counts.forEach((hour, count) -> append(text, hour % HOURS, HOURS, count));
    return text.toString();
  }

  private static void append(StringBuilder text, int hour, int hours, Long count) {
    if (hour < 0 || hour >= hours || (count != null && count < 0)) {
      throw new IllegalArgumentException("hour " + hour + " with count " + count);
    }
    if (count == null || count > 0) {
      text.append((char) ('A' + hour)).append(count == null ? "?" : count);
    }
  }

  private boolean readMonth() {
    int at = 0;
    while (at < text.length()) {
      int comma = text.indexOf(',', at);
      int end = comma < 0 ? text.length() : comma;
      int day = text.charAt(at) - 'A';
      if (day < 0 || day >= DAYS || !readDayOfMonth(at + 1, end, day)) {
        return false;
      }
      at = end + 1;
    }
    return true;
  }

  private boolean readDayOfMonth(int from, int end, int day) {
    if (!text.substring(from, end).equals(MISSING_DAY)) {
      return readDay(from, end, day);
    }
    for (int hour = 0; hour < HOURS; hour++) {
      if (!put(day, hour, null)) {
        return false;
      }
    }
    return true;
  }

  /** Reads hours until the end, at least one. */
  private boolean readDay(int from, int end, int day) {
    int at = from;
    while (at < end) {
      int hour = text.charAt(at) - 'A';
      int to = countEnd(at + 1, end);
      boolean missing = to == at + 1 && to < end && text.charAt(to) == '?';
      boolean number = to > at + 1 && to - at - 1 <= MOST_DIGITS;
      if (hour < 0 || hour >= HOURS || !(missing || number)) {
        return false;
      }
      if (!put(day, hour, missing ? null : Long.valueOf(text.substring(at + 1, to)))) {
        return false;
      }
      at = missing ? to + 1 : to;
    }
    return end > from;
  }

  private boolean put(int day, int hour, Long count) {
    int key = day * HOURS + hour;
    boolean first = !counts.containsKey(key);
    counts.put(key, count);
    return first;
  }

  private int countEnd(int from, int end) {
    int to = from;
    while (to < end && text.charAt(to) >= '0' && text.charAt(to) <= '9') {
      to++;
    }
    return to;
  }

  private static boolean isCount(char character) {
    return character == '?' || (character >= '0' && character <= '9');
  }
}
