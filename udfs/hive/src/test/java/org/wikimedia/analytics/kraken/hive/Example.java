package org.wikimedia.analytics.kraken.hive;

import java.util.ArrayList;
import java.util.List;

/** An example out of a function's description: a statement and its answer. */
record Example(String statement, String answer) {
  private static final String PROMPT = "> ";

  /** The examples of a function under its own name. */
  static List<Example> of(KrakenFunction function) {
    List<Example> examples = new ArrayList<>();
    StringBuilder statement = new StringBuilder();
    for (String line : FunctionList.description(function).extended().split("\n")) {
      String text = line.strip();
      boolean begins = text.startsWith(PROMPT);
      boolean goesOn = !statement.isEmpty() && statement.charAt(statement.length() - 1) != ';';
      if (begins || goesOn) {
        statement.append(goesOn ? " " : "").append(begins ? text.substring(2) : text);
      } else if (!statement.isEmpty()) {
        String asked = statement.substring(0, statement.length() - 1);
        examples.add(new Example(asked.replace("_FUNC_", function.names()[0]), text));
        statement.setLength(0);
      }
    }
    return examples;
  }

  @Override
  public String toString() {
    return statement;
  }
}
