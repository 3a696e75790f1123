package org.wikimedia.analytics.kraken.launcher.hive;

import java.util.ArrayList;
import java.util.List;

/** Cuts a HiveQL script at its semicolons, and drops its comments. */
public final class Statements {
  private final String script;
  private final List<String> statements = new ArrayList<>();
  private final StringBuilder statement = new StringBuilder();
  private int at;

  private Statements(String script) {
    this.script = script;
  }

  /** The statements in their order; a comment runs from two dashes to the end of its line. */
  public static List<String> of(String script) {
    Statements cut = new Statements(script);
    cut.cut();
    return cut.statements;
  }

  private void cut() {
    while (at < script.length()) {
      char character = script.charAt(at);
      if (character == ';') {
        at++;
        end();
      } else if (script.startsWith("--", at)) {
        int end = script.indexOf('\n', at);
        at = end < 0 ? script.length() : end;
      } else if (character == '\'' || character == '"' || character == '`') {
        copyQuoted(character);
      } else {
        statement.append(character);
        at++;
      }
    }
    end();
  }

  /** A backslash in front of a character takes its meaning away. */
  private void copyQuoted(char quote) {
    int end = at + 1;
    while (end < script.length() && script.charAt(end) != quote) {
      end += script.charAt(end) == '\\' ? 2 : 1;
    }
    end = Math.min(end + 1, script.length());
    statement.append(script, at, end);
    at = end;
  }

  private void end() {
    String text = statement.toString().strip();
    if (!text.isEmpty()) {
      statements.add(text);
    }
    statement.setLength(0);
  }
}
