package org.wikimedia.analytics.kraken.launcher.hive;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The defaults that a script's header gives its parameters. They are comment lines under {@code --
 * Parameters:}, such as {@code -- month = 2013-02 the month to count}.
 */
public final class Parameters {
  private static final Pattern BEGIN = Pattern.compile("--\\s*Parameters:?\\s*");
  private static final Pattern DEFAULT = Pattern.compile("--\\s+(\\w+)\\s*=\\s?(\\S*)(?:\\s.*)?");

  private Parameters() {}

  /** The names with their defaults, in the order of the header. */
  public static Map<String, String> defaults(String script) {
    Map<String, String> defaults = new LinkedHashMap<>();
    boolean begun = false;
    for (String line : script.lines().map(String::strip).toList()) {
      Matcher parameter = DEFAULT.matcher(line);
      if (BEGIN.matcher(line).matches()) {
        begun = true;
      } else if (begun && !line.startsWith("--")) {
        return defaults;
      } else if (begun && parameter.matches()) {
        defaults.put(parameter.group(1), parameter.group(2));
      }
    }
    return defaults;
  }
}
