package org.wikimedia.analytics.kraken.launcher.hive;

/**
 * A column of an answer.
 *
 * @param name as the query calls it, without its table
 * @param type Hive's name of its type, such as {@code bigint} or {@code map<string,string>}
 */
public record Column(String name, String type) {
  /** Hive names the columns of {@code SELECT *} with their table in front. */
  static Column of(String name, String type) {
    return new Column(name.substring(name.lastIndexOf('.') + 1), type);
  }

  /** Whether its values are numbers or truth values: what JSON writes without quotes. */
  boolean isBare() {
    return isNumber() || type.equals("boolean");
  }

  boolean isNumber() {
    return type.endsWith("int")
        || type.equals("float")
        || type.equals("double")
        || type.startsWith("decimal");
  }

  /** Whether its values are texts that Hive wrote as JSON. */
  boolean isNested() {
    return type.startsWith("array") || type.startsWith("map") || type.startsWith("struct");
  }
}
