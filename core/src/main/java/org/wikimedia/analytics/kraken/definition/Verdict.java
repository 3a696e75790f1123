package org.wikimedia.analytics.kraken.definition;

/**
 * What a definition says of a request. There is one object per outcome and definition, so that a
 * verdict costs nothing.
 */
public final class Verdict {
  /** The three kinds of outcome. */
  public enum Kind {
    COUNTED,
    /** Would be counted, had a person asked. */
    SPIDER,
    REJECTED
  }

  /** The name of the outcome that no rule stands for. */
  public static final String COUNTED = "counted";

  private final String name;
  private final Kind kind;
  private final int ordinal;

  Verdict(String name, Kind kind, int ordinal) {
    this.name = name;
    this.kind = kind;
    this.ordinal = ordinal;
  }

  /** {@code counted}, or the name of the first rule that said no. */
  public String name() {
    return name;
  }

  public Kind kind() {
    return kind;
  }

  public boolean isCounted() {
    return kind == Kind.COUNTED;
  }

  /** Place in {@link PageviewDefinition#verdicts()}. */
  public int ordinal() {
    return ordinal;
  }

  @Override
  public String toString() {
    return name;
  }
}
