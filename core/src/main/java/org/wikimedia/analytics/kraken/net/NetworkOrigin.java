package org.wikimedia.analytics.kraken.net;

import java.util.Locale;

/** Whose network a request came from. */
public enum NetworkOrigin {
  /** Wikimedia's cloud, where volunteers' machines are. */
  WIKIMEDIA_LABS,
  /** Wikimedia's other machines. */
  WIKIMEDIA,
  /** Everybody else's, and what cannot be read. */
  INTERNET;

  private final String label = name().toLowerCase(Locale.ROOT);

  /** The name in tables, {@code wikimedia_labs}. */
  public String label() {
    return label;
  }
}
