package org.wikimedia.analytics.kraken.jobs.validate;

/**
 * What a check found.
 *
 * @param level how bad it is
 * @param check the name of the check, like {@code date-missing}
 * @param place file below the directory, and line if there is one: {@code datafiles/a.csv:3}
 * @param sentence for a person, without full stop
 */
public record Finding(Level level, String check, String place, String sentence) {
  /** How bad it is. */
  public enum Level {
    /** Must not be published. */
    REFUSED,
    /** A person should look. */
    WARNING,
    /** Changed, and it is known why. */
    EXPLAINED
  }

  public boolean isRefused() {
    return level == Level.REFUSED;
  }

  /** One line. */
  public String text() {
    return check + " " + place + ": " + sentence;
  }
}
