package org.wikimedia.analytics.kraken.project;

/** Which front of a wiki was asked. */
public enum Site {
  DESKTOP("X", ""),
  MOBILE("M", ".m"),
  /** The text-only site of Wikipedia Zero. */
  ZERO("Z", ".zero");

  private final String letter;
  private final String codePart;

  Site(String letter, String codePart) {
    this.letter = letter;
    this.codePart = codePart;
  }

  /** X, M or Z, as published files have it. */
  public String letter() {
    return letter;
  }

  /** What the site adds behind the language of a project code. */
  public String codePart() {
    return codePart;
  }
}
