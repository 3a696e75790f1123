package org.wikimedia.analytics.kraken.hive;

/**
 * One place in a function's list of arguments.
 *
 * @param mayBeNull whether the function still answers when the argument is NULL
 * @param mayBeLeftOut whether a call may end before it
 * @param isConstant whether it must be the same for all rows
 */
record Parameter(
    String name, Accepted accepted, boolean mayBeNull, boolean mayBeLeftOut, boolean isConstant) {

  static Parameter of(String name, Accepted accepted) {
    return new Parameter(name, accepted, false, false, false);
  }

  static Parameter text(String name) {
    return of(name, Accepted.TEXT);
  }

  static Parameter constant(String name) {
    return new Parameter(name, Accepted.TEXT, false, false, true);
  }

  /** The same, but its NULL is a value that the row does not have. */
  Parameter orNull() {
    return new Parameter(name, accepted, true, mayBeLeftOut, isConstant);
  }

  /** The same at the end of a call that may lack it, which is as good as NULL. */
  Parameter orNothing() {
    return new Parameter(name, accepted, true, true, isConstant);
  }
}
