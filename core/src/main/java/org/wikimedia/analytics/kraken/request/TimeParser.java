package org.wikimedia.analytics.kraken.request;

import org.wikimedia.analytics.kraken.bytes.Swar;

/**
 * Reads the three shapes of time that logs hold, strictly: {@code 2013-02-08T00:52:17}, the same
 * with a fraction, and {@code 1169499304.066}; the ISO shapes may end in {@code Z}. Remembers the
 * last date, hour and minute, since neighbouring lines share them ({@code ParseBenchmark}).
 */
final class TimeParser {
  private static final int[] DAYS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  private static final int DAYS_OF_400_YEARS = 146_097;
  private static final int DAYS_TO_1970 = 719_468;
  private static final int DATE_TO_MINUTE = 16;
  private static final int SHORTEST = 19;
  private static final int LONGEST_FRACTION = 9;

  /** Digits from 1973 to 2286: a service time in the place of the time is no epoch. */
  private static final int SHORTEST_EPOCH = 9;

  private static final int LONGEST_EPOCH = 10;

  private long lastStart;
  private long lastEnd;
  private int lastHour = Hour.NONE;

  /** The hour of the time in {@code [from, to)}, or {@link Hour#NONE}. */
  int hour(byte[] line, int from, int to) {
    if (to - from < SHORTEST) {
      return epochHour(line, from, to);
    }
    long start = Swar.load(line, from);
    long end = Swar.load(line, from + Swar.SLACK);
    if (start != lastStart || end != lastEnd || lastHour == Hour.NONE) {
      lastHour = isoHour(line, from);
      lastStart = start;
      lastEnd = end;
    }
    if (lastHour == Hour.NONE) {
      return epochHour(line, from, to);
    }
    return isRestOfMinute(line, from + DATE_TO_MINUTE, to) ? lastHour : Hour.NONE;
  }

  /** True for {@code :17}, {@code :17.25} and either with a {@code Z}. */
  private static boolean isRestOfMinute(byte[] line, int from, int to) {
    if (line[from] != ':' || digits(line, from + 1, 2) > 59) {
      return false;
    }
    int at = from + 3;
    if (at < to && line[at] == '.') {
      int end = digitsEnd(line, at + 1, to);
      if (end == at + 1 || end - at - 1 > LONGEST_FRACTION) {
        return false;
      }
      at = end;
    }
    return at == to || (line[at] == 'Z' && at + 1 == to);
  }

  private static int isoHour(byte[] line, int from) {
    if (line[from + 4] != '-'
        || line[from + 7] != '-'
        || line[from + 10] != 'T'
        || line[from + 13] != ':') {
      return Hour.NONE;
    }
    int year = digits(line, from, 4);
    int month = digits(line, from + 5, 2);
    int day = digits(line, from + 8, 2);
    int hour = digits(line, from + 11, 2);
    boolean clock = hour <= 23 && digits(line, from + 14, 2) <= 59;
    if (year > 9999 || month < 1 || month > 12 || day < 1 || !clock) {
      return Hour.NONE;
    }
    boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    int days = month == 2 && leap ? 29 : DAYS[month - 1];
    return day > days ? Hour.NONE : 24 * epochDay(year, month, day) + hour;
  }

  /** Days since 1970, counting years from March on so that a leap day is the last of its year. */
  private static int epochDay(int year, int month, int day) {
    int marchYear = month > 2 ? year : year - 1;
    int century = Math.floorDiv(marchYear, 400);
    int yearOfCentury = marchYear - 400 * century;
    int dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
    int dayOfCentury = 365 * yearOfCentury + yearOfCentury / 4 - yearOfCentury / 100 + dayOfYear;
    return DAYS_OF_400_YEARS * century + dayOfCentury - DAYS_TO_1970;
  }

  private static int epochHour(byte[] line, int from, int to) {
    int dot = digitsEnd(line, from, to);
    if (dot - from < SHORTEST_EPOCH
        || dot - from > LONGEST_EPOCH
        || dot == to
        || line[dot] != '.') {
      return Hour.NONE;
    }
    int end = digitsEnd(line, dot + 1, to);
    if (end != to || end == dot + 1 || end - dot - 1 > LONGEST_FRACTION) {
      return Hour.NONE;
    }
    long seconds = 0;
    for (int i = from; i < dot; i++) {
      seconds = seconds * 10 + line[i] - '0';
    }
    return (int) (seconds / 3600);
  }

  private static int digitsEnd(byte[] line, int from, int to) {
    int at = from;
    while (at < to && line[at] >= '0' && line[at] <= '9') {
      at++;
    }
    return at;
  }

  /** The value of {@code count} digits, or a number too large for any use when one is not. */
  private static int digits(byte[] line, int from, int count) {
    int value = 0;
    for (int i = from; i < from + count; i++) {
      int digit = line[i] - '0';
      if (digit < 0 || digit > 9) {
        return Integer.MAX_VALUE;
      }
      value = value * 10 + digit;
    }
    return value;
  }
}
